import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { systemDesk } from "#newsroom/authorise.ts";
import { finishPictures } from "#newsroom/pictures/finish.ts";
import { measureLatency } from "./latency.ts";
import { measureMillion } from "./million.ts";
import { measurePress, type PressSizes } from "./press.ts";
import { withPaper } from "./press-paper.ts";
import { createReport, writeBetween } from "./report.ts";
import { measureScale } from "./scale.ts";
import { startServer } from "./server.ts";

/**
 * Without arguments everything is measured. `npm run bench -- scale 1000 5000 --keep folder` measures one part, at those
 * sizes; `npm run bench -- press --write` puts the table of the press into docs/performance.md.
 */
const PARTS = ["pages", "press", "scale", "million"] as const;
/** Sizes of the generated paper. */
const SIZES = [1_000, 10_000, 100_000];
/** How the press is measured; each can be said otherwise by its name: `--rounds 1 --seconds 2 --addresses 1000 --changes 20`. */
const PRESS: PressSizes = { seconds: 4, rounds: 3, addresses: 20_000, changes: 200, port: 3330 };
const ROUNDS = 500;
const PAGES = [
  ["article", "/2026/11/17/orva-barrier-vote-a2001"],
  ["long read", "/2026/11/14/last-keeper-of-cape-orsa-a2070"],
  ["front", "/"],
  ["section", "/veles-bay"],
  ["author", "/author/ines-calder"],
  ["Markdown", "/2026/11/17/orva-barrier-vote-a2001.md"],
] as const;

const folder = mkdtempSync(join(tmpdir(), "broadsheet-bench-"));
const settings = { DATA_DIR: join(folder, "data") };

function prepare(): void {
  for (const task of ["migrate", "seed"]) {
    const { status } = spawnSync("node", ["cli/broadsheet.mjs", task], {
      stdio: "inherit",
      env: { ...process.env, ...settings },
    });
    if (status !== 0) throw new Error(`broadsheet ${task} failed.`);
  }
}

/** One row: the paper, and a bare server sending the same bytes. */
async function measurePage(paper: string, name: string, path: string): Promise<string> {
  const file = join(folder, "page.html");
  writeFileSync(file, Buffer.from(await (await fetch(paper + path)).arrayBuffer()));
  const own = await measureLatency(paper + path, ROUNDS);
  const bare = await startServer("bench/bare.mjs", 3598, "/", { BARE_FILE: file });
  const least = await measureLatency(bare.address, ROUNDS);
  await bare.stop();
  const cells = [name, String(own.bytes), own.p50.toFixed(2), own.p95.toFixed(2), least.p50.toFixed(2)];
  return `| ${cells.join(" | ")} |`;
}

/** The pages of the sample paper, over HTTP. */
async function measurePages(): Promise<void> {
  prepare();
  const paper = await startServer("press/start.mjs", 3599, "/healthz", settings);
  try {
    console.log(
      "\n| page | bytes | p50 ms | p95 ms | bare Node, same bytes, p50 ms |\n| --- | ---: | ---: | ---: | ---: |",
    );
    for (const [name, path] of PAGES) console.log(await measurePage(paper.address, name, path));
  } finally {
    await paper.stop();
  }
}

/** The press beside others, on the sample paper. */
async function measureBeside(sizes: PressSizes, isWritten: boolean): Promise<void> {
  prepare();
  await withPaper(settings.DATA_DIR, finishAllPictures);
  const report = createReport();
  report.say(`${new Date().toISOString().slice(0, 10)}, load of the machine before: ${loads()}.`);
  await measurePress(folder, settings.DATA_DIR, sizes, report);
  if (isWritten) writeBetween("docs/performance.md", "press", report.text());
}

/** Makes what a new paper else makes beside its first readers, for some minutes. */
async function finishAllPictures(): Promise<void> {
  while ((await finishPictures(systemDesk(Date.now()), 10)) > 0);
}

function loads(): string {
  return loadavg()
    .map((load) => load.toFixed(1))
    .join(", ");
}

const number = { type: "string" } as const;
const OPTIONS = {
  keep: { type: "string" },
  write: { type: "boolean" },
  ...{ seconds: number, rounds: number, addresses: number, changes: number, port: number },
} as const;

/** @throws Error for a word that is neither a part nor a number */
function readArguments() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  const parts = PARTS.filter((part) => positionals.includes(part));
  const sizes = positionals.filter((word) => !PARTS.some((part) => part === word)).map(Number);
  const { seconds, rounds, addresses, changes, port } = values;
  const said = Object.entries({ seconds, rounds, addresses, changes, port }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Number(value)] as const],
  );
  if (![...sizes, ...said.map(([, size]) => size)].every((size) => Number.isInteger(size) && size > 0))
    throw new Error(`Parts: ${PARTS.join(", ")}; sizes are numbers.`);
  return {
    parts: parts.length > 0 ? parts : PARTS,
    sizes: sizes.length > 0 ? sizes : SIZES,
    press: { ...PRESS, ...Object.fromEntries(said) },
    isWritten: values.write === true,
    /** Where the generated paper stays, so that it need not be made again. */
    keep: values.keep ?? folder,
  };
}

try {
  const { parts, sizes, press, isWritten, keep } = readArguments();
  console.log(`Load of the machine before: ${loads()}.`);
  if (parts.includes("pages")) await measurePages();
  if (parts.includes("press")) await measureBeside(press, isWritten);
  if (parts.includes("scale")) await measureScale(keep, sizes);
  if (parts.includes("million")) await measureMillion(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
