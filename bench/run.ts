import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureLatency } from "./latency.ts";
import { measureScale } from "./scale.ts";
import { startServer } from "./server.ts";

/** Sizes of the generated paper; others by argument: `npm run bench -- 1000 5000`. */
const SIZES = [1_000, 10_000, 100_000];
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

try {
  const asked = process.argv.slice(2).map(Number);
  await measurePages();
  await measureScale(folder, asked.length === 0 ? SIZES : asked);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
