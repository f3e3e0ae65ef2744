import { type CalendarDay, calendarDay } from "#domain/calendar.ts";

const MONTHS: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const WRITTEN = /^(\p{Lu}\p{L}+) (\d{1,2}), (\d{4})$/u;

/** `February 14, 2026`; undefined when the line is no date, "impossible" when it is one of no calendar. */
export function readDate(line: string): CalendarDay | "impossible" | undefined {
  const [, name, day = "", year = ""] = WRITTEN.exec(line) ?? [];
  if (name === undefined) return undefined;
  const month = MONTHS.indexOf(name) + 1;
  return calendarDay(year, String(month).padStart(2, "0"), day.padStart(2, "0")) ?? "impossible";
}

/** `February 14, 2026` */
export function writeDate(day: CalendarDay): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${MONTHS[Number(month) - 1]} ${Number(date)}, ${year}`;
}
