// Serves the sample paper from a data folder of its own, so that tests may publish and withdraw what they like.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";

const dataDir = process.env.DATA_DIR ?? "test-results/data";
rmSync(dataDir, { recursive: true, force: true });
mkdirSync(dataDir, { recursive: true });
for (const task of ["migrate", "seed"]) {
  const { status } = spawnSync("node", ["cli/broadsheet.mjs", task], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
await import("../../press/start.mjs");
