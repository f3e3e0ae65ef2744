// Tries the examples in deploy/ with Debian's own nginx and Varnish before the real press: node deploy/try/run.mjs
// Needs root, a built paper (npm run build), and: apt-get install nginx varnish openssl curl
// One part alone: node deploy/try/run.mjs varnish
// Everything happens in a temporary folder and on the ports from TRY_PORT (3350) on; nothing of the system is changed.
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tryNginx } from "./nginx.mjs";
import { createBench } from "./processes.mjs";
import { trySystemd } from "./systemd.mjs";
import { tryVarnish } from "./varnish.mjs";

const missing = ["nginx", "varnishd", "openssl", "curl"].filter((name) => spawnSync("which", [name]).status !== 0);
if (process.getuid?.() !== 0 || missing.length > 0) {
  console.error(`This needs root and these programs: ${missing.join(", ") || "all are here"}.`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "broadsheet-deploy-"));
// The programs read their settings as users of their own.
chmodSync(folder, 0o755);
const bench = createBench(folder, Number(process.env.TRY_PORT ?? 3350));
const results = [];

/** Notes whether something is as it should be. */
function check(what, isSo, seen = "") {
  results.push(Boolean(isSo));
  console.log(`${isSo ? "✓" : "✗"} ${what}${seen === "" ? "" : ` (${seen})`}`);
}

const PARTS = {
  systemd: async () => trySystemd(check),
  nginx: () => tryNginx(bench, check),
  varnish: () => tryVarnish(bench, check),
};
const wanted = process.argv.slice(2);

try {
  for (const [name, part] of Object.entries(PARTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    if (name !== "systemd") await bench.startPress(name === "varnish");
    await part();
  }
} finally {
  await bench.stopAll();
  rmSync(folder, { recursive: true, force: true });
}
const failed = results.filter((passed) => !passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
