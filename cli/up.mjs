// From a fresh clone to a running paper. Needs nothing but Node: the packages come first.
import { existsSync } from "node:fs";
import { installPackages, runOrThrow } from "./install.mjs";

if (existsSync(".env")) process.loadEnvFile(".env");

try {
  installPackages();
  runOrThrow("node", ["cli/broadsheet.mjs", "migrate"]);
  runOrThrow("node", ["cli/broadsheet.mjs", "seed"]);
  runOrThrow("npm", ["run", "--silent", "build"]);
} catch (problem) {
  console.error(problem.message);
  process.exit(1);
}
await import("../press/start.mjs");
