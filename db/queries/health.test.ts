import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore, replaceStore } from "#db/client.ts";
import { checkHealth } from "#db/queries/health.ts";
import { freshFolder, freshStore } from "#db/testing.ts";

test("a migrated paper with its media folder is well", async () => {
  freshStore();
  expect(await checkHealth()).toEqual({ database: "ok", media: "ok", migrations: "ok" });
});

test("a missing media folder and migrations not run are said, each in its place", async () => {
  rmSync(freshStore().mediaDir, { recursive: true });
  expect(await checkHealth()).toMatchObject({ database: "ok", media: expect.stringContaining("ENOENT") });
  replaceStore(openStore(join(freshFolder(), "broadsheet.db"), { create: true }));
  expect(await checkHealth()).toMatchObject({
    database: "ok",
    migrations: expect.stringContaining("npx broadsheet migrate"),
  });
});
