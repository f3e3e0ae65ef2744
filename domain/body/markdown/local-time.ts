import { TZDate } from "@date-fns/tz";
import type { Instant } from "#domain/calendar.ts";

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?)?$/;
const WITH_OFFSET = /^[+-]?\d{4,6}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * The instant of `2026-11-17T09:42` on the clocks of that zone, of a day its first minute; an offset (`Z`, `+02:00`)
 * wins over the zone. Undefined when it is no time.
 */
export function instantOf(written: string, timeZone: string): Instant | undefined {
  if (WITH_OFFSET.test(written)) return finite(Date.parse(written));
  const parts = LOCAL.exec(written);
  if (parts === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  if (!isOnCalendar(written.slice(0, 10)) || hour > 23 || minute > 59 || second > 59) return undefined;
  const millisecond = Number((parts[7] ?? "").padEnd(3, "0"));
  return finite(new TZDate(year, month - 1, day, hour, minute, second, millisecond, timeZone).getTime());
}

/** `2026-11-17T09:42` by the clocks of that zone, with seconds where there are some. `instantOf` reads it back. */
export function writtenTime(instant: Instant, timeZone: string): string {
  const local = localTime(instant, timeZone);
  return local !== undefined && instantOf(local, timeZone) === instant ? local : new Date(instant).toISOString();
}

function localTime(instant: Instant, timeZone: string): string | undefined {
  const date = new TZDate(instant, timeZone);
  const year = date.getFullYear();
  if (!(year >= 1000 && year <= 9999)) return undefined;
  const day = [year, two(date.getMonth() + 1), two(date.getDate())].join("-");
  const seconds = date.getSeconds() * 1000 + date.getMilliseconds();
  const rest =
    seconds === 0
      ? ""
      : `:${(seconds / 1000)
          .toFixed(3)
          .padStart(6, "0")
          .replace(/\.000$/, "")}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}${rest}`;
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}

function isOnCalendar(day: string): boolean {
  const instant = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day);
}

function finite(instant: number): Instant | undefined {
  return Number.isNaN(instant) ? undefined : instant;
}
