// Every check of the project, in named steps. Needs nothing but Node: what it needs it installs.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPackages } from "../cli/install.mjs";

const reports = mkdtempSync(join(tmpdir(), "broadsheet-checks-"));
const bin = (name) => join("node_modules", ".bin", name);

/** Steps without `count` are one check each; the others say in a report how many tests passed and failed. */
const STEPS = [
  { name: "Format and lint", run: [bin("biome"), "ci", "."] },
  { name: "Types of the routes", run: [bin("next"), "typegen"] },
  { name: "Types", run: [bin("tsc"), "--noEmit"] },
  { name: "Import rules", run: [bin("depcruise"), "--config", ".dependency-cruiser.mjs", "."] },
  { name: "Unused code", run: [bin("knip")] },
  {
    name: "Unit tests",
    run: [
      bin("vitest"),
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${join(reports, "unit.json")}`,
    ],
    count: countVitest,
  },
  { name: "Production build", run: ["npm", "run", "--silent", "build"] },
  {
    name: "End-to-end tests",
    run: [bin("playwright"), "test", "--grep-invert", "@axe"],
    count: countPlaywright,
    needs: "Production build",
  },
  {
    name: "Accessibility",
    run: [bin("playwright"), "test", "--grep", "@axe"],
    count: countPlaywright,
    needs: "Production build",
  },
];

function countVitest() {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(join(reports, "unit.json"), "utf8"));
  // A file that could not be run has a message, and no failed test; a group of tests counts for nothing.
  const broken = testResults.filter(({ message }) => message).map(({ name, message }) => ({ title: name, message }));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = tests
    .filter(({ status }) => status === "failed")
    .map(({ fullName, failureMessages }) => ({ title: fullName, message: failureMessages.join("\n") }));
  return { passed: numPassedTests, failed: numFailedTests + broken.length, problems: [...broken, ...failed] };
}

function countPlaywright(report) {
  const { stats, suites } = JSON.parse(readFileSync(report, "utf8"));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, problems: suites.flatMap(problemsOf) };
}

/** What failed in a suite of Playwright's report, and in the suites within it. */
function problemsOf({ suites = [], specs = [] }) {
  const failed = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ projectName, status, results }) => ({
        title: `[${projectName}] ${title}${status === "flaky" ? " (passed at its second try)" : ""}`,
        message: results.flatMap(({ errors }) => errors.map(({ message }) => message)).join("\n"),
      })),
  );
  return [...failed, ...suites.flatMap(problemsOf)];
}

function runStep({ name, run: [command, ...args], count }) {
  console.log(`\n── ${name} ──`);
  const report = join(reports, `${name.replaceAll(" ", "-")}.json`);
  const began = Date.now();
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { status } = spawnSync(command, args, { stdio: "inherit", env });
  const counted = count
    ? tally(() => count(report), status)
    : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  console.log(
    `── ${name}: ${counted.failed === 0 ? "passed" : "FAILED"} (${Math.round((Date.now() - began) / 1000)} s)`,
  );
  return { name, problems: [], ...counted };
}

/** A step that fails without a failed test (a crash, no test found) is a failure of its own. */
function tally(count, status) {
  try {
    const counted = count();
    const crashed = status !== 0 && counted.failed === 0 ? 1 : 0;
    return { ...counted, failed: counted.failed + (counted.passed + counted.failed === 0 ? 1 : crashed) };
  } catch (problem) {
    console.error(`The report of this step could not be read: ${problem.message}`);
    return { passed: 0, failed: 1 };
  }
}

async function prepare() {
  installPackages();
  const { findChromium } = await import("./chromium.mjs");
  process.env.CHROMIUM_PATH = await findChromium();
}

function runAll() {
  const results = [];
  for (const step of STEPS) {
    const blocked = results.some(({ name, failed }) => name === step.needs && failed > 0);
    if (blocked) console.log(`\n── ${step.name}: FAILED, because “${step.needs}” failed`);
    results.push(blocked ? { name: step.name, passed: 0, failed: 1, problems: [] } : runStep(step));
  }
  return results;
}

try {
  await prepare();
} catch (problem) {
  console.error(problem.message);
  console.log("0 passed, 1 failed");
  process.exit(1);
}
const results = runAll();
rmSync(reports, { recursive: true, force: true });
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
// Last, so that whoever sees only the end of the log knows what failed.
for (const { title, message } of results.flatMap(({ problems }) => problems))
  console.log(`✘ ${title}\n${message.slice(0, 1500).replace(/^/gm, "    ")}\n`);
for (const { name, passed, failed } of results)
  console.log(`${failed === 0 ? "✓" : "✗"} ${name}: ${passed} passed, ${failed} failed`);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") === 0 ? 0 : 1;
