import type { Instant } from "#domain/calendar.ts";
import { type LocalTime, localTimeAt, readLocalTime } from "#domain/local-time.ts";

/** From one past front to the next. */
export const HOUR_MS = 3_600_000;
const WRITTEN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/**
 * The minute that an address of a past front names, in the paper's time zone; where clocks are put back and it came twice,
 * the first. Undefined for what is no minute, never was, or is not over yet.
 */
export function readMinute(written: string, now: Instant): Instant | undefined {
  if (!WRITTEN.test(written)) return undefined;
  try {
    const read = readLocalTime(written);
    if (read.kind === "never") return undefined;
    const at = read.kind === "once" ? read.at : read.first;
    return at <= now ? at : undefined;
  } catch {
    return undefined;
  }
}

/** Where readers find the front of a minute: `/front/2026-11-17T12:00`. */
export function pastFrontPath(minute: Instant | LocalTime): string {
  return `/front/${typeof minute === "string" ? minute : localTimeAt(minute)}`;
}
