/** A day of the calendar in the paper's time zone, `2026-02-14`. */
export type CalendarDay = string;

/** An instant in UTC milliseconds. */
export type Instant = number;

const LEAST_YEAR = 1400;

/** `2026-02-14` if such a day exists, else undefined. Years before 1400 are refused: no newspaper is older. */
export function calendarDay(year: string, month: string, day: string): CalendarDay | undefined {
  if (!/^\d{4}$/.test(year) || !/^\d{2}$/.test(month) || !/^\d{2}$/.test(day) || Number(year) < LEAST_YEAR)
    return undefined;
  const written = `${year}-${month}-${day}`;
  const instant = Date.parse(`${written}T00:00:00Z`);
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== written ? undefined : written;
}

/** The day of the calendar on which an instant falls in a time zone, `2026-02-14`. */
export function dayOf(instant: Instant, timeZone: string): CalendarDay {
  return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    instant,
  );
}
