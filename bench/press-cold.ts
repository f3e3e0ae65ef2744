import { setTimeout } from "node:timers/promises";
import { createLooker } from "./look.ts";
import { changeHeadline, withPaper } from "./press-paper.ts";
import { cpuOf, treeOf } from "./processes.ts";
import type { Report } from "./report.ts";
import type { Running } from "./server.ts";

/** So often before it is measured: a process that has just started is still learning. */
const WARMING_FRONTS = 60;
const FRONTS = 60;
const LOOK_MS = 200;
/** Less than this in `LOOK_MS` is rest. */
const IDLE_MS = 20;
const MOST_LOOKS = 150;

/** What the front costs when it is not kept, in processor time of both processes: after each of some changes of its lead. */
export async function measureFront(paper: Running, dataDir: string, report: Report): Promise<void> {
  await comeToRest(paper);
  const ms = await withPaper(dataDir, async () => {
    await spendOnFronts(paper, WARMING_FRONTS);
    return spendOnFronts(paper, FRONTS);
  });
  report.say(`\nProcessor time of the front that is not kept: ${ms.toFixed(1)} ms (after each of ${FRONTS} changes).`);
}

/** Milliseconds a front, on average. */
async function spendOnFronts(paper: Running, fronts: number): Promise<number> {
  const look = createLooker(paper.address);
  let spent = 0;
  for (let time = 0; time < fronts; time++) {
    await changeHeadline(`A front numbered ${time} of ${fronts}`);
    // What else is done after a change is no part of what the front costs.
    await comeToRest(paper);
    const before = cpuOf(treeOf(paper.pid));
    await look("/");
    spent += cpuOf(treeOf(paper.pid)) - before;
  }
  return spent / fronts;
}

/** Waits until the server does nothing, such as making ready what most will ask for. */
async function comeToRest({ pid }: Running): Promise<void> {
  for (let count = 0; count < MOST_LOOKS; count++) {
    const before = cpuOf(treeOf(pid));
    await setTimeout(LOOK_MS);
    if (cpuOf(treeOf(pid)) - before < IDLE_MS) return;
  }
}
