import { expect, test, vi } from "vitest";
import { isUntouched, type Marks, marksIn } from "#db/marks.ts";
import { freshStore } from "#db/testing.ts";
import { fileVersion } from "#db/verify.ts";

const PORT = "insert into topics (slug, name, description) values ('port', 'Port', '')";

/** Which tables got another mark. */
function changedSince(since: Marks): string[] {
  const now = marksIn(fileVersion());
  return [...now.tables].filter(([name, mark]) => since.tables.get(name) !== mark).map(([name]) => name);
}

test("a change of a row gives its table a mark it never had, and no other table one", () => {
  const { writer } = freshStore();
  const seen = new Set<string>();
  for (const change of [PORT, "update topics set name = 'Harbour'", "delete from topics", PORT]) {
    const since = marksIn(fileVersion());
    writer.exec(change);
    expect([change, changedSince(since)]).toEqual([change, ["topics"]]);
    seen.add(marksIn(fileVersion()).tables.get("topics") ?? "");
  }
  expect(seen.size).toBe(4);
});

test("what is undone changes no mark, and what touches no reader's page leaves the marks the same object", () => {
  const { writer } = freshStore();
  const since = marksIn(fileVersion());
  writer.exec(`begin; ${PORT}; rollback`);
  writer.exec("insert into audit (at, actor, verb, detail) values (1, 'staff', 'looked', '{}')");
  expect(marksIn(fileVersion())).toBe(since);
});

test("every table with a mark has a trigger for each way in which a row can change", () => {
  const { reader } = freshStore();
  const triggers = reader.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all();
  const names = [...marksIn(fileVersion()).tables.keys()];
  expect(names).toContain("articles");
  for (const name of names)
    for (const way of ["insert", "update", "delete"]) expect(triggers).toContain(`${name}_marked_on_${way}`);
});

test("a query is untouched only while all that it names have marks, and those they had", () => {
  freshStore();
  const now = marksIn(fileVersion());
  const since = { ...now, tables: new Map(now.tables).set("topics", "another") };
  const isSame = (sql: string, then: Marks = since) => isUntouched({ sql, values: [] }, then, now);
  expect(isSame('select * from "articles" inner join "authors"')).toBe(true);
  expect(isSame('select * from "articles" inner join TOPICS')).toBe(false);
  expect(isSame('select * from "articles", "article_reads"', now)).toBe(false);
  expect(isSame("select 1", now)).toBe(false);
  expect(isSame('select * from "articles"', { ...now, tables: new Map() })).toBe(false);
});

test("marks and changes are read in one state of the file, whatever is committed meanwhile", () => {
  const { reader, writer } = freshStore();
  let meanwhile = () => {};
  const prepare = reader.prepare.bind(reader);
  // A commit of another process that falls between the two readings.
  vi.spyOn(reader, "prepare").mockImplementation((sql: string) => {
    const statement = prepare(sql);
    const all = statement.all.bind(statement);
    if (sql.includes("from marks")) statement.all = (...values) => [all(...values), meanwhile()][0] as unknown[];
    return statement;
  });
  marksIn(fileVersion());
  writer.exec(PORT);
  meanwhile = () =>
    void writer.exec(
      "insert into article_changes values (7, 9); update marks set mark = 'new' where name = 'articles'",
    );
  const before = marksIn(fileVersion());
  expect([before.change, before.tables.get("articles") === "new"]).toEqual([0, false]);
  meanwhile = () => {};
  const after = marksIn(fileVersion());
  expect([after.change, after.tables.get("articles") === "new"]).toEqual([9, true]);
});

test("there is no view, in which a query could read from tables that it does not name", () => {
  const { reader } = freshStore();
  expect(reader.prepare("select name from sqlite_schema where type = 'view'").all()).toEqual([]);
});
