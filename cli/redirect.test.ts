import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freshFolder } from "#db/testing.ts";

test("redirects are added and imported with counts; refused lines are listed with their place, status 1", () => {
  const folder = freshFolder();
  const run = (...words: string[]) => {
    const env = { ...process.env, DATA_DIR: folder, NO_COLOR: "1", SITE_URL: "https://paper.example" };
    const { status, stdout, stderr } = spawnSync("node", ["cli/broadsheet.mjs", ...words], { encoding: "utf8", env });
    return { status, said: stdout.trim(), complained: stderr.trim() };
  };
  run("migrate");
  expect(run("redirect", "add", "/old", "https://paper.example/latest")).toMatchObject({
    status: 0,
    said: expect.stringContaining("added"),
  });
  expect(run("redirect", "add", "/latest", "/archive")).toMatchObject({
    status: 1,
    complained: expect.stringContaining("answers by itself"),
  });
  expect(run("redirect", "add", "/old").status).toBe(2);
  const file = join(folder, "map.csv");
  writeFileSync(file, "https://old.example/a,https://paper.example/latest\n/b,/none\n");
  const imported = run("redirect", "import", file);
  expect(imported).toMatchObject({ status: 1, said: expect.stringContaining("Added 1 redirect") });
  expect(imported.complained).toContain("map.csv:2: /none leads nowhere");
  expect(run("redirect", "import", join(folder, "none.csv")).status).toBe(1);
});
