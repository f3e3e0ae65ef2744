import type { Instant } from "#domain/calendar.ts";
import { dayOf, writeBriefly, writeTime } from "#domain/dates.ts";

/** When something goes out, in the paper's time zone: `Today, 18:00`, `18 Nov, 06:00`, `3 Jan 2027, 06:00`. */
export function writeTiming(at: Instant, now: Instant): string {
  const day = dayOf(at) === dayOf(now) ? "Today" : writeBriefly(at, "en", now);
  return `${day}, ${writeTime(at, "en")}`;
}

/** The same within a sentence: `today, 18:00`. */
export function sayTiming(at: Instant, now: Instant): string {
  return writeTiming(at, now).replace(/^Today/, "today");
}

/** That something on the schedule stays in: `did not go out today, 18:00`; before its hour `will not go out today, 18:00`. */
export function sayFailed(at: Instant, now: Instant): string {
  return `${at > now ? "will" : "did"} not go out ${sayTiming(at, now)}`;
}
