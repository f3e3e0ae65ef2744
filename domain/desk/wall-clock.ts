import { TZDate } from "@date-fns/tz";
import type { Instant } from "#domain/calendar.ts";
import { dayOf, machineTime, writeDate, writeTime } from "#domain/dates.ts";
import { site } from "#site.ts";

/** A moment as a clock on the newsroom's wall tells it, read into an instant. */
export interface ReadMoment {
  at: Instant;
  /** Why the clock did not tell it plainly, in words for whoever typed it; absent on every other day of the year. */
  note?: string;
}

const HOUR_MS = 3_600_000;

/**
 * Reads `2026-11-18T06:00`, as a form sends it, in the paper's time zone. On the night the clocks go forward an hour does
 * not exist: what was typed is moved on by the hour that is skipped. On the night they go back one comes twice: the first
 * is meant.
 * @returns undefined for what is no moment
 */
export function readWallClock(typed: string): ReadMoment | undefined {
  const [, ...digits] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2})?$/.exec(typed) ?? [];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = digits.map(Number);
  if (digits.length === 0 || hour > 23 || minute > 59 || !isDay(year, month, day)) return undefined;
  const wanted = `${typed.slice(0, 16)}`;
  const at = earliest(new TZDate(year, month - 1, day, hour, minute, site.timeZone).getTime(), wanted);
  if (writeWallClock(at) !== wanted) return { at, note: skipped(wanted.slice(11), at) };
  return writeWallClock(at + HOUR_MS) === wanted ? { at, note: doubled(at) } : { at };
}

/** `2026-11-18T06:00`, for the value of a field. */
export function writeWallClock(at: Instant): string {
  return `${dayOf(at)}T${writeTime(at, "en-GB")}`;
}

/** Of an hour that comes twice, the first. */
function earliest(at: Instant, wanted: string): Instant {
  return writeWallClock(at - HOUR_MS) === wanted ? at - HOUR_MS : at;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 1400 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function skipped(time: string, at: Instant): string {
  return `${time} does not exist on ${writeDate(dayOf(at), at, "en")}: the clocks go forward. It is taken as ${writeTime(at, "en")}.`;
}

function doubled(at: Instant): string {
  return `${writeTime(at, "en")} comes twice on ${writeDate(dayOf(at), at, "en")}: the clocks go back. The first one is meant, at UTC${machineTime(at).slice(-6)}.`;
}
