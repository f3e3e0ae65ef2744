import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freshFolder } from "#db/testing.ts";

/** A paper of its own, and a way to run tasks on it. */
function paper() {
  const folder = freshFolder();
  const tell = (input: string, ...words: string[]) => {
    const environment = { ...process.env, DATA_DIR: join(folder, "data"), NO_COLOR: "1" };
    const { status, stdout, stderr } = spawnSync("node", ["cli/broadsheet.mjs", ...words], {
      encoding: "utf8",
      env: environment,
      input,
    });
    return { status, said: stdout.trim(), complained: stderr.trim() };
  };
  return { folder, tell, run: (...words: string[]) => tell("", ...words) };
}

const ARTICLE =
  "---\nid: 7\nslug: gates\npublished: 2026-11-17T06:00\n---\n\n# Gates close\n\nNovember 17, 2026\n\nThe gates closed.\n";

test("a task without a database says what to do and ends with 1; wrong usage ends with 2", () => {
  const { run } = paper();
  expect(run("reindex")).toMatchObject({ status: 1, complained: expect.stringContaining("npx broadsheet migrate") });
  expect(run("nonsense")).toMatchObject({ status: 2, complained: expect.stringContaining("nonsense") });
  expect(run("backup")).toMatchObject({ status: 2, complained: expect.stringContaining("FILE") });
  expect(run()).toMatchObject({ status: 2, said: expect.stringContaining("migrate") });
  expect(run("import", "--help")).toMatchObject({ status: 0, said: expect.stringContaining("markdown") });
});

function paperWithArticle() {
  const { folder, run } = paper();
  run("migrate");
  mkdirSync(join(folder, "in"));
  writeFileSync(join(folder, "in/gates.md"), ARTICLE);
  return { folder, run, import: () => run("import", "markdown", join(folder, "in")) };
}

test("articles go in once, by rehearsal and then in earnest, and an empty paper is the only one that is seeded", () => {
  const { folder, run, import: importAll } = paperWithArticle();
  expect(run("migrate")).toMatchObject({ status: 0, said: expect.stringContaining("up to date") });
  expect(run("import", "markdown", join(folder, "in"), "--dry-run").said).toContain("Would import 1 new article");
  expect(importAll().said).toContain("Imported 1 new article");
  expect(importAll().said).toContain("1 unchanged");
  expect(run("seed")).toMatchObject({ status: 0, said: expect.stringContaining("holds stories already") });
});

test("a paper is put in order, written out, checked and backed up, each with a count", () => {
  const { folder, run, import: importAll } = paperWithArticle();
  importAll();
  expect(run("reindex").said).toContain("1 article");
  expect(run("export", "markdown", join(folder, "out")).said).toContain("1 article");
  expect(run("export", "json", join(folder, "out")).status).toBe(0);
  expect(readdirSync(join(folder, "out/2026/11/17"))).toEqual(["gates-a7.json", "gates-a7.md"]);
  expect(run("check")).toMatchObject({ status: 0, said: expect.stringContaining("0 problems") });
  expect(run("backup", join(folder, "b.db"))).toMatchObject({ status: 0, said: expect.stringContaining("1 article") });
  expect(run("backup", join(folder, "b.db"))).toMatchObject({
    status: 1,
    complained: expect.stringContaining("exists already"),
  });
  expect(existsSync(join(folder, "b.db"))).toBe(true);
});

test("a broken file is listed with its place, the others go in, and the status is 1", () => {
  const { folder, run } = paper();
  run("migrate");
  mkdirSync(join(folder, "in"));
  writeFileSync(join(folder, "in/a.md"), "No headline here.\n");
  writeFileSync(join(folder, "in/b.md"), ARTICLE);
  const { status, said, complained } = run("import", "markdown", join(folder, "in"));
  expect(status).toBe(1);
  expect(said).toContain("1 new article");
  expect(complained).toMatch(/a\.md:\d+: /);
  expect(run("import", "markdown", join(folder, "none")).status).toBe(1);
});

const ROOM_FOR_MANY_COMMANDS = 120_000;

test("staff are added once each, with a known role, and choose a password by a link", {
  timeout: ROOM_FOR_MANY_COMMANDS,
}, () => {
  const { run } = paper();
  run("migrate");
  const ana = ["staff", "add", "--name", "Ana Ruiz", "--email", "Ana@example.org", "--role"];
  expect(run(...ana, "chief").status).toBe(2);
  expect(run(...ana, "editor").said).toMatch(/\/newsroom\/join\/[0-9a-f]{64}$/);
  expect(run(...ana, "publisher")).toMatchObject({ status: 1, complained: expect.stringContaining("already") });
  expect(run("staff", "disable", "--email", "ana@example.org").status).toBe(0);
  expect(run("staff", "list").said).toMatch(/editor\tAna Ruiz\tana@example.org\tclosed\n1 member of staff/);
});

test("the first publisher brings a password, a good one, and is not shut out", {
  timeout: ROOM_FOR_MANY_COMMANDS,
}, () => {
  const { run, tell } = paper();
  run("migrate");
  const tom = [
    "staff",
    "add",
    "--name",
    "Tom",
    "--email",
    "tom@example.org",
    "--role",
    "publisher",
    "--password-stdin",
  ];
  expect(tell("short\n", ...tom)).toMatchObject({ status: 1, complained: expect.stringContaining("at least 12") });
  expect(tell("seven grey herons\n", ...tom).status).toBe(0);
  expect(run("staff", "reset", "--email", "tom@example.org").said).toMatch(/within a day: .*\/join\/[0-9a-f]{64}$/);
  expect(run("staff", "disable", "--email", "tom@example.org").complained).toContain("last publisher");
});
