import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * A Chromium that runs: the one named by CHROMIUM_PATH, Playwright's own, or one on the PATH; else one installed by
 * Playwright, else by the system's package manager when root.
 * @returns path of the browser
 * @throws Error saying what to install when none can be had
 */
export async function findChromium() {
  const { chromium } = await import("@playwright/test");
  const found = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...onPath()].find(isBrowser);
  if (found) return found;
  run("npx", ["playwright", "install", "chromium"]);
  if (isBrowser(chromium.executablePath())) return chromium.executablePath();
  if (process.getuid?.() === 0) {
    run("apt-get", ["update"]);
    run("apt-get", ["install", "-y", "chromium"]);
  }
  const installed = onPath().find(isBrowser);
  if (installed) return installed;
  throw new Error(
    "No Chromium was found. Install it (on Debian: apt-get install chromium) or name it in CHROMIUM_PATH.",
  );
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isBrowser(path) {
  return Boolean(path) && existsSync(path) && spawnSync(path, ["--version"], { timeout: 30_000 }).status === 0;
}

function run(command, args) {
  console.log(`> ${command} ${args.join(" ")}`);
  spawnSync(command, args, {
    stdio: "inherit",
    timeout: 900_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
