import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { closeStore, openStore, replaceStore } from "#db/client.ts";
import { freshFolder } from "#db/testing.ts";
import { systemDesk } from "#newsroom/authorise.ts";
import { listStaff } from "#newsroom/staff.ts";
import { disableDemoStaff } from "#newsroom/staff-access.ts";
import { NOON } from "#newsroom/testing.ts";
import { addDemoStaff } from "#seeds/demo-staff.ts";

const ABROAD = "https://paper.example";

/** Runs a command of the paper until it ends by itself. @returns how it ended, and what it said */
function run(args: string[], settings: { DATA_DIR: string; SITE_URL: string }) {
  const { status, stdout, stderr } = spawnSync("node", args, {
    env: { ...process.env, NODE_ENV: "production", ...settings },
    encoding: "utf8",
    timeout: 120_000,
  });
  return { status, said: stdout + stderr };
}

/** A paper in a folder, with a desk of its own. */
async function paper() {
  const folder = freshFolder();
  run(["cli/broadsheet.mjs", "migrate"], { DATA_DIR: folder, SITE_URL: ABROAD });
  replaceStore(openStore(`${folder}/broadsheet.db`));
  return folder;
}

test("a paper that the world can reach does not start while sample sign-ins are open, and says how to close them", async () => {
  const folder = await paper();
  await addDemoStaff(systemDesk(NOON));
  await closeStore();
  const { status, said } = run(["--import", "tsx", "press/main.ts"], { DATA_DIR: folder, SITE_URL: ABROAD });
  expect([status, said]).toEqual([1, expect.stringContaining("3 sample sign-ins can still be used")]);
  expect(said).toContain("npx broadsheet staff disable --demo");
}, 180_000);

test("a sample paper for an address that the world can reach comes without sign-ins", async () => {
  const folder = await paper();
  expect(await listStaff(systemDesk(NOON))).toEqual([]);
  expect(await disableDemoStaff(systemDesk(NOON))).toBe(0);
  await closeStore();
  const { status, said } = run(["cli/broadsheet.mjs", "seed"], { DATA_DIR: folder, SITE_URL: ABROAD });
  expect([status, said]).toEqual([0, expect.stringContaining("No sample sign-ins are made for https://paper.example")]);
  replaceStore(openStore(`${folder}/broadsheet.db`));
  expect(await listStaff(systemDesk(NOON))).toEqual([]);
}, 180_000);
