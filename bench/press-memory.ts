import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { closeStore, openStore, replaceStore, store } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { articles } from "#db/schema/articles.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { addNames, growTo } from "./generate.ts";
import { cpuOf, peakOf, residentOf, treeOf } from "./processes.ts";
import type { Report } from "./report.ts";
import { startServer } from "./server.ts";
import { chanceOf, Vocabulary } from "./words.ts";

const SEED = 7;
const AT_ONCE = 8;

/** Asks for every article of a generated paper once, and for as many addresses that lead nowhere: what a page costs, and what is left of it in memory and on disk. */
export async function measureMemory(dataDir: string, port: number, size: number, report: Report): Promise<void> {
  const paths = await growPaper(dataDir, size);
  const running = await startServer("press/start.mjs", port, "/healthz", { DATA_DIR: dataDir });
  const memory = () => `${residentOf(treeOf(running.pid)).toFixed(0)} MB resident`;
  try {
    const files = countFiles(dataDir) + countFiles(".next");
    const atStart = memory();
    const half = Math.floor(paths.length / 2);
    await askAll(running.address, paths.slice(0, half), 200);
    const before = cpuOf(treeOf(running.pid));
    await askAll(running.address, paths.slice(half), 200);
    const each = (cpuOf(treeOf(running.pid)) - before) / (paths.length - half);
    report.say(
      `\nProcessor time of an article that is not kept: ${each.toFixed(1)} ms (the second half of ${paths.length}).`,
    );
    const afterArticles = memory();
    const invented = paths.map((_, number) => `/invented-${number}`);
    await askAll(running.address, invented, 404);
    const more = countFiles(dataDir) + countFiles(".next") - files;
    const peak = peakOf(treeOf(running.pid)).toFixed(0);
    report.say(
      `\nMemory of both processes: ${atStart} after the start, ${afterArticles} after ${paths.length} articles, ${memory()} after ` +
        `${invented.length} invented addresses; ${peak} MB at most; ${more} more files.`,
    );
  } finally {
    await running.stop();
  }
}

async function growPaper(dataDir: string, size: number): Promise<string[]> {
  mkdirSync(join(dataDir, "media"), { recursive: true });
  const open = openStore(join(dataDir, "broadsheet.db"), { create: true });
  const now = Date.now();
  migrate(open.writer, now);
  open.writer.pragma("synchronous = OFF");
  replaceStore(open);
  const vocabulary = new Vocabulary(chanceOf(SEED));
  await addNames(vocabulary);
  await growTo(size, 0, vocabulary, now);
  const { id, slug, releasedOn } = articles;
  const rows = await store.read.select({ id, slug, releasedOn }).from(articles);
  await closeStore();
  return rows.map((row) => encodeURI(pathOf(row)));
}

/** @throws Error when one is answered otherwise than expected: nothing would be measured */
async function askAll(address: string, paths: readonly string[], expected: number): Promise<void> {
  const left = [...paths];
  const ask = async () => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const answer = await fetch(address + path, { headers: { "accept-encoding": "br" } });
      await answer.arrayBuffer();
      if (answer.status !== expected) throw new Error(`${path} answered ${answer.status} instead of ${expected}.`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
}

function countFiles(folder: string): number {
  return readdirSync(folder, { recursive: true }).length;
}
