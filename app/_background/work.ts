import { systemDesk } from "#newsroom/authorise.ts";
import { makeAvif } from "#newsroom/pictures.ts";

const AFTER_START_MS = 5000;
const BETWEEN_PICTURES_MS = 500;
const BETWEEN_LOOKS_MS = 60_000;

/** Makes the slow sizes of new pictures, one at a time, beside serving. A failure is logged and tried again later. */
export function startBackgroundWork(): void {
  schedule(AFTER_START_MS);
}

function schedule(delay: number): void {
  setTimeout(async () => schedule(await workOnce()), delay).unref();
}

async function workOnce(): Promise<number> {
  try {
    const done = await makeAvif(systemDesk(Date.now()), 1);
    return done > 0 ? BETWEEN_PICTURES_MS : BETWEEN_LOOKS_MS;
  } catch (problem) {
    console.error("A picture's sizes could not be made:", problem);
    return BETWEEN_LOOKS_MS;
  }
}
