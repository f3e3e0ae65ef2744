import { systemDesk } from "#newsroom/authorise.ts";
import { finishPictures } from "#newsroom/pictures/finish.ts";
import { yieldToReaders } from "#newsroom/pictures/picture-room.ts";
import { releaseOnce } from "./release.ts";
import { isAnyoneTold, tellOnce } from "./tell.ts";

const AFTER_START_MS = 5000;

/** Work that goes on beside serving: one step at a time, sooner again while there is more of it. */
interface Work {
  step: () => Promise<number>;
  whenDone: number;
  whenIdle: number;
  problem: string;
}

const PICTURES: Work = {
  step: () => finishPictures(systemDesk(Date.now()), 1),
  whenDone: 500,
  whenIdle: 60_000,
  problem: "A picture's sizes could not be made:",
};
/** Twice a second, so that a story is out within the second it was scheduled for. */
const RELEASES: Work = {
  step: releaseOnce,
  whenDone: 0,
  whenIdle: 500,
  problem: "What is scheduled could not be released:",
};
const TELLING: Work = { step: tellOnce, whenDone: 100, whenIdle: 2000, problem: "The world could not be told:" };

/**
 * Releases what is scheduled, makes the slow sizes of new pictures, and tells the world what changed. A failure is logged
 * and tried again later.
 */
export function startBackgroundWork(): void {
  yieldToReaders();
  schedule(RELEASES, 0);
  for (const work of isAnyoneTold ? [PICTURES, TELLING] : [PICTURES]) schedule(work, AFTER_START_MS);
}

function schedule(work: Work, delay: number): void {
  setTimeout(async () => schedule(work, await workOnce(work)), delay).unref();
}

async function workOnce({ step, whenDone, whenIdle, problem }: Work): Promise<number> {
  try {
    return (await step()) > 0 ? whenDone : whenIdle;
  } catch (thrown) {
    console.error(problem, thrown);
    return whenIdle;
  }
}
