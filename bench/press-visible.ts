import { cpus } from "node:os";
import { setTimeout } from "node:timers/promises";
import { createLooker, textOf } from "./look.ts";
import { ARTICLE, changeHeadline, withPaper } from "./press-paper.ts";
import { quantilesOf } from "./quantiles.ts";
import type { Report } from "./report.ts";
import type { Running } from "./server.ts";
import { pinServer } from "./shoot.ts";
import { CORES, sendReaders } from "./wrk.ts";

const READERS = 64;
/** So long readers are there before anything changes: within it the way to them is compiled. */
const SETTLING_MS = 5000;
/** After each change the readers have the paper to themselves again. */
const PAUSE_MS = 250;
const PLACES = [ARTICLE, `${ARTICLE}.md`, `${ARTICLE}.json`, "/", "/feed.xml", "/feed.json"];

/**
 * Changes one article again and again while readers ask without pause, and looks at once wherever it stands: with the server on one
 * core, as all else is measured, and then as it runs where nobody keeps it from the others, which readers and this process use as well.
 */
export async function measureVisible(paper: Running, dataDir: string, changes: number, report: Report): Promise<void> {
  await changeAndLook("the server on one core", paper.address, dataDir, changes, report);
  if (cpus().length === 1) return;
  pinServer(paper, CORES.all);
  await changeAndLook(`the server on all ${cpus().length} cores`, paper.address, dataDir, changes, report);
  pinServer(paper);
}

async function changeAndLook(
  where: string,
  address: string,
  dataDir: string,
  changes: number,
  report: Report,
): Promise<void> {
  const times = new Map<string, number[]>(PLACES.map((place) => [place, []]));
  const look = createLooker(address);
  let stale = 0;
  const callOff = sendReaders(address, READERS, PLACES);
  try {
    await setTimeout(SETTLING_MS);
    await withPaper(dataDir, async () => {
      for (let change = 1; change <= changes; change++) {
        await setTimeout(PAUSE_MS);
        const headline = `A change numbered ${change}.`;
        await changeHeadline(headline);
        const began = performance.now();
        const all = await Promise.all(PLACES.map(async (place) => ({ place, seen: await look(place) })));
        for (const { place, seen } of all) {
          times.get(place)?.push(seen.at - began);
          if (!textOf(seen).includes(headline)) stale += 1;
        }
      }
    });
  } finally {
    callOff();
  }
  report.say(
    `\n${changes} changes while ${READERS} readers ask without pause, ${where}; ${stale} stale answers. Seen after:\n`,
  );
  report.say("| address | p50 ms | p95 ms | p99 ms |\n| --- | ---: | ---: | ---: |");
  for (const [place, own] of [...times, ["any of them", [...times.values()].flat()] as const]) {
    const { p50, p95, p99 } = quantilesOf(own);
    report.say(`| ${place} | ${p50.toFixed(0)} | ${p95.toFixed(0)} | ${p99.toFixed(0)} |`);
  }
}
