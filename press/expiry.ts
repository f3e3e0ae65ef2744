import type { Instant } from "#domain/calendar.ts";
import { dayOf, startOfDay } from "#domain/dates.ts";
import { FILE } from "./address.ts";
import type { Typeset } from "./typesetter.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const REFUSAL_MS = 60_000;

/**
 * When time alone makes a page untrue: when it says so itself; else with the hour, to which counts of reads are exact, and
 * with the paper's day, by which dates are written. What is no page is kept for a minute; files do not change.
 */
export function expiryOf({ status, said }: Typeset, address: string, now: Instant): Instant {
  if (status !== 200) return now + REFUSAL_MS;
  if (FILE.test(address)) return Number.POSITIVE_INFINITY;
  const ends = [said.until ?? Number.POSITIVE_INFINITY, nextHour(now), nextDay(now)];
  return Math.min(...ends.filter((end) => end > now));
}

function nextHour(now: Instant): Instant {
  return (Math.floor(now / HOUR_MS) + 1) * HOUR_MS;
}

let known: { hour: Instant; nextDay: Instant } | undefined;

/** Worked out once an hour: to ask a calendar takes as long as to hash a page. */
function nextDay(now: Instant): Instant {
  const hour = nextHour(now);
  if (known?.hour !== hour) known = { hour, nextDay: startOfDay(dayOf(now + DAY_MS)) };
  return known.nextDay;
}
