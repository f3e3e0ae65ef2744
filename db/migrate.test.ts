import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { openStore } from "#db/client.ts";
import { KNOWN_MIGRATIONS, listApplied } from "#db/journal.ts";
import { migrate } from "#db/migrate.ts";
import { freshFolder, freshStore } from "#db/testing.ts";

const FOLDER = fileURLToPath(new URL("./migrations/", import.meta.url));

test("a failing migration leaves the database as it was, and the next run goes on from there", () => {
  const { writer } = freshStore();
  const folder = freshFolder();
  cpSync(FOLDER, folder, { recursive: true });
  const known = [...KNOWN_MIGRATIONS, "9998_good", "9999_broken"];
  writeFileSync(join(folder, "9998_good.sql"), "create table good (n integer) strict;");
  writeFileSync(
    join(folder, "9999_broken.sql"),
    "create table half (n integer) strict;\n--> statement-breakpoint\ndrop table topics;\n--> statement-breakpoint\nnonsense;",
  );
  expect(() => migrate(writer, 1, { folder, known })).toThrow(/9999_broken failed; nothing of it was kept/);
  const tables = writer.prepare("select name from sqlite_schema where type = 'table'").pluck().all();
  expect(tables).toContain("good");
  expect(tables).toContain("topics");
  expect(tables).not.toContain("half");
  expect(listApplied(writer)).toEqual([...KNOWN_MIGRATIONS, "9998_good"]);
  expect(writer.pragma("foreign_keys", { simple: true })).toBe(1);
  writeFileSync(join(folder, "9999_broken.sql"), "create table half (n integer) strict;");
  expect(migrate(writer, 2, { folder, known })).toEqual(["9999_broken"]);
});

test("a migration that leaves a reference leading nowhere is undone", () => {
  const { writer } = freshStore();
  const folder = freshFolder();
  writeFileSync(
    join(folder, "9999_orphan.sql"),
    "insert into article_topics (article, position, topic, released_at) values (1, 0, 'none', 0);",
  );
  expect(() => migrate(writer, 1, { folder, known: [...KNOWN_MIGRATIONS, "9999_orphan"] })).toThrow(/lead nowhere/);
  expect(writer.prepare("select count(*) from article_topics").pluck().get()).toBe(0);
});

test("a second run does nothing, and an older program refuses a newer database", () => {
  const { writer } = freshStore();
  expect(migrate(writer, 1)).toEqual([]);
  expect(() => migrate(writer, 1, { known: [] })).toThrow(/newer than this program/);
});

test("every table is strict, so that a column holds what it says", () => {
  const { writer } = freshStore();
  const tables = writer.prepare<[], { name: string; type: string; strict: number }>("pragma table_list").all();
  // Virtual tables and their shadows, those of the search, are the engine's own business.
  const own = tables.filter(({ name, type }) => type === "table" && !name.startsWith("sqlite_"));
  expect(own.length).toBeGreaterThan(15);
  expect(own.filter(({ strict }) => strict === 0)).toEqual([]);
});

test("the committed migrations are those of the journal and name no path of anyone's machine", () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".sql"));
  expect(files.map((name) => name.replace(".sql", ""))).toEqual(KNOWN_MIGRATIONS);
  for (const name of [...files, "meta/_journal.json"]) {
    expect(readFileSync(join(FOLDER, name), "utf8")).not.toMatch(/\/(?:home|work|Users|tmp)\//);
  }
});

test("a database is made with its folders where there was nothing", () => {
  const open = openStore(join(freshFolder(), "deep/er/broadsheet.db"), { create: true });
  expect(migrate(open.writer, 1)).toEqual(KNOWN_MIGRATIONS);
  open.close();
});
