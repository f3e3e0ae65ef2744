import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Chromium without a screen of its own: the same pages for half the work. */
const SHELL = "chromium-headless-shell";
const NAMES = [SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * A Chromium that runs: the one named by CHROMIUM_PATH, or the system's package of its headless shell, which root
 * installs when it is missing; else Playwright's own, one on the PATH, or one installed now.
 * @returns path of the browser
 * @throws Error saying what to install when none can be had
 */
export async function findChromium() {
  const { chromium } = await import("@playwright/test");
  if (isBrowser(process.env.CHROMIUM_PATH)) return process.env.CHROMIUM_PATH;
  installPackage(SHELL);
  const find = () => [...onPath([SHELL]), chromium.executablePath(), ...onPath(NAMES)].find(isBrowser);
  const found = find();
  if (found) return found;
  run("npx", ["playwright", "install", "chromium"]);
  if (!find()) installPackage("chromium");
  const installed = find();
  if (installed) return installed;
  throw new Error(
    "No Chromium was found. Install it (on Debian: apt-get install chromium-headless-shell) or name it in CHROMIUM_PATH.",
  );
}

/** By the system's package manager, when root, and when it is not there. */
function installPackage(name) {
  if (process.getuid?.() !== 0 || onPath([name]).some(isBrowser) || !isProgram("apt-get")) return;
  run("apt-get", ["update"]);
  run("apt-get", ["install", "-y", name]);
}

function isProgram(name) {
  return spawnSync(name, ["--version"]).status === 0;
}

function onPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
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
