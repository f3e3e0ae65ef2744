import { randomUUID } from "node:crypto";
import { describeLateness } from "#db/queries/lateness.ts";
import { systemDesk } from "#newsroom/authorise.ts";
import { releaseDue } from "#newsroom/release-due.ts";

const holder = randomUUID();
/** How often the log repeats that something is late. */
const REPEAT_MS = 60_000;
let saidAt = 0;

/** Releases what is due; says aloud what was refused, and what is late. @returns how many stories went out */
export async function releaseOnce(): Promise<number> {
  const now = Date.now();
  try {
    const { released, failed } = await releaseDue(systemDesk(now), { holder });
    for (const { story, problem } of failed) console.error(`Story ${story} did not go out as scheduled: ${problem}`);
    return released.length;
  } finally {
    await sayLateness(now);
  }
}

async function sayLateness(now: number): Promise<void> {
  if (now - saidAt < REPEAT_MS) return;
  const said = await describeLateness(now);
  if (said === "ok") return;
  saidAt = now;
  console.error(`ALARM: ${said}.`);
}
