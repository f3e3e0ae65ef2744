import type { CalendarDay, Instant } from "#domain/calendar.ts";
import { dayOf, startOfDay } from "#domain/dates.ts";
import { addDays } from "#domain/desk/period.ts";

const HOUR_MS = 3_600_000;

/** Spans of time over which reads are looked at, each ending now. */
export const READ_SPANS = ["two-days", "month", "quarter"] as const;
export type ReadSpan = (typeof READ_SPANS)[number];

export const SPAN_NAMES: Record<ReadSpan, string> = {
  "two-days": "48 hours, by the hour",
  month: "30 days",
  quarter: "90 days",
};

/** How often something was opened from a moment on, for an hour or a day. */
export interface ReadBar {
  from: Instant;
  reads: number;
}

const HOURS_SHOWN = 48;
const DAYS_SHOWN: Record<Exclude<ReadSpan, "two-days">, number> = { month: 30, quarter: 90 };

/** The first hour of a span, as hours since 1970. */
export function firstHourOf(span: ReadSpan, now: Instant): number {
  if (span === "two-days") return Math.floor(now / HOUR_MS) - HOURS_SHOWN + 1;
  return Math.floor(startOfDay(firstDayOf(span, now)) / HOUR_MS);
}

function firstDayOf(span: Exclude<ReadSpan, "two-days">, now: Instant): CalendarDay {
  return addDays(dayOf(now), 1 - DAYS_SHOWN[span]);
}

/** Counts by the hour laid out over the span: an hour or a day each, those without reads among them. */
export function barsOf(span: ReadSpan, now: Instant, counts: readonly { hour: number; reads: number }[]): ReadBar[] {
  if (span === "two-days") {
    const byHour = new Map(counts.map(({ hour, reads }) => [hour, reads]));
    const first = firstHourOf(span, now);
    return Array.from({ length: HOURS_SHOWN }, (_, at) => ({
      from: (first + at) * HOUR_MS,
      reads: byHour.get(first + at) ?? 0,
    }));
  }
  const byDay = new Map<CalendarDay, number>();
  for (const { hour, reads } of counts) {
    const day = dayOf(hour * HOUR_MS);
    byDay.set(day, (byDay.get(day) ?? 0) + reads);
  }
  const first = firstDayOf(span, now);
  return Array.from({ length: DAYS_SHOWN[span] }, (_, at) => {
    const day = addDays(first, at);
    return { from: startOfDay(day), reads: byDay.get(day) ?? 0 };
  });
}
