import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const STAMP = "node_modules/.installed";

/** Installs the packages of the lock file unless they are there already. @throws Error when npm fails */
export function installPackages() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 9))
    throw new Error(`Broadsheet needs Node 20.9 or newer; this is ${process.version}.`);
  const wanted = createHash("sha256").update(readFileSync("package-lock.json")).update(process.version).digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  runOrThrow("npm", ["ci", "--no-audit", "--no-fund"], { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" });
  writeFileSync(STAMP, wanted);
}

/**
 * Runs a command of the project with its output shown.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} settings added to the environment
 * @throws Error naming the command when it fails
 */
export function runOrThrow(command, args, settings = {}) {
  const { status } = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...settings } });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed (${status ?? "stopped"}).`);
}
