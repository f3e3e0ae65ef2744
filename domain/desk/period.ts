import type { CalendarDay, Instant } from "#domain/calendar.ts";
import { dayOf, startOfDay } from "#domain/dates.ts";

/** Spans of time by which the desk is narrowed: when stories go out, or went. */
export const PERIODS = ["today", "tomorrow", "this-week", "next-week", "last-30-days", "undated"] as const;
export type Period = (typeof PERIODS)[number];

export const PERIOD_NAMES: Record<Period, string> = {
  today: "Today",
  tomorrow: "Tomorrow",
  "this-week": "This week",
  "next-week": "Next week",
  "last-30-days": "Last 30 days",
  undated: "No date",
};

/** From the first instant up to, and without, the last. */
export interface Span {
  from: Instant;
  to: Instant;
}

/** That many days later in the calendar; no zone and no change of clocks plays a part. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + days);
  return noon.toISOString().slice(0, 10);
}

/** The span of a period in the paper's time zone, weeks beginning on Monday; undefined for what has no date. */
export function spanOf(period: Period, now: Instant): Span | undefined {
  const today = dayOf(now);
  const monday = addDays(today, -((new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7));
  switch (period) {
    case "today":
      return span(today, 0, 1);
    case "tomorrow":
      return span(today, 1, 2);
    case "this-week":
      return span(monday, 0, 7);
    case "next-week":
      return span(monday, 7, 14);
    case "last-30-days":
      return span(today, -29, 1);
    default:
      return undefined;
  }
}

function span(day: CalendarDay, from: number, to: number): Span {
  return { from: startOfDay(addDays(day, from)), to: startOfDay(addDays(day, to)) };
}
