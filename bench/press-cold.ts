import { setTimeout } from "node:timers/promises";
import { changeHeadline, withPaper } from "./press-paper.ts";
import { cpuOf, treeOf } from "./processes.ts";
import type { Report } from "./report.ts";
import type { Running } from "./server.ts";

const WARMING_PAGES = 20;
const FRONTS = 30;
const LOOK_MS = 500;
/** Less than this in `LOOK_MS` is rest. */
const IDLE_MS = 30;
const MOST_LOOKS = 60;

/** What a page costs that is not kept, in processor time of both processes: every article of the sample once, and the front after each of some changes. */
export async function measureCold(paper: Running, dataDir: string, report: Report): Promise<void> {
  const { address } = paper;
  await comeToRest(paper);
  const list = await (await fetch(`${address}/sitemaps/2026-11.xml`)).text();
  const paths = [...list.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url ?? "").pathname);
  for (const path of paths.slice(0, WARMING_PAGES)) await read(address + path);
  const rest = paths.slice(WARMING_PAGES);
  const before = cpuOf(treeOf(paper.pid));
  for (const path of rest) await read(address + path);
  const article = (cpuOf(treeOf(paper.pid)) - before) / rest.length;
  const front = await withPaper(dataDir, () => measureFront(paper));
  report.say(
    `\nProcessor time of a page that is not kept: ${article.toFixed(1)} ms an article (${rest.length} of them, each for the ` +
      `first time), ${front.toFixed(1)} ms the front (after each of ${FRONTS} changes).`,
  );
}

async function measureFront(paper: Running): Promise<number> {
  let spent = 0;
  for (let time = 0; time < FRONTS; time++) {
    await changeHeadline(`A front numbered ${time}`);
    // What else is done after a change is no part of what the front costs.
    await comeToRest(paper);
    const before = cpuOf(treeOf(paper.pid));
    await read(`${paper.address}/`);
    spent += cpuOf(treeOf(paper.pid)) - before;
  }
  return spent / FRONTS;
}

async function read(url: string): Promise<void> {
  await (await fetch(url)).arrayBuffer();
}

/** Waits until the server does nothing, such as making ready what most will ask for. */
async function comeToRest({ pid }: Running): Promise<void> {
  for (let look = 0; look < MOST_LOOKS; look++) {
    const before = cpuOf(treeOf(pid));
    await setTimeout(LOOK_MS);
    if (cpuOf(treeOf(pid)) - before < IDLE_MS) return;
  }
}
