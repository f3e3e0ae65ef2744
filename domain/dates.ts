import { TZDate } from "@date-fns/tz";
import type { CalendarDay, Instant } from "#domain/calendar.ts";
import { CLOCK, dayForm, joinMoment, withoutYearWord } from "#domain/moment.ts";
import { keptByText } from "#domain/once-for.ts";
import { primaryLanguage } from "#domain/words/direction.ts";
import { site } from "#site.ts";

const DAY_MS = 86_400_000;
/** Where a language alone would choose another country's habits. */
const LOCALES: Record<string, string> = { [site.language]: site.locale, ru: "ru-RU", ar: "ar-EG" };
/** Digits of the moments whose writing is kept: of some 500, more than a front shows. */
const ROOM = 6500;

type Write = (at: Instant) => string;

/** Making a format costs more than a whole page: each is made once. */
function formatOf(
  form: Intl.DateTimeFormatOptions | ((language: string) => Intl.DateTimeFormatOptions),
): (language: string) => Write {
  const made = new Map<string, Write>();
  return (language) => {
    const options = typeof form === "function" ? form(language) : form;
    const write = made.get(language) ?? writtenOnce(localeOf(language), { timeZone: site.timeZone, ...options });
    made.set(language, write);
    return write;
  };
}

/** Pages write the same moments again and again. */
function writtenOnce(locale: string, options: Intl.DateTimeFormatOptions): Write {
  const format = new Intl.DateTimeFormat(locale, options);
  const kept = keptByText<string>(ROOM);
  return (at) => kept(String(at), () => format.format(at));
}

const NUMBERS = formatOf({ year: "numeric", month: "2-digit", day: "2-digit" });
const WALL_CLOCK = formatOf({
  ...{ year: "numeric", month: "2-digit", day: "2-digit" },
  ...{ hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
});
const TIME = formatOf(CLOCK);
const WEEKDAY = formatOf({ timeZone: "UTC", weekday: "long" });
const DAY = formatOf({ timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });
const DAY_OF_YEAR = formatOf({ timeZone: "UTC", day: "numeric", month: "long" });
const SHORT_DATE = formatOf({ day: "numeric", month: "short", year: "numeric" });
const DATE_OF_MOMENT = formatOf(dayForm);
const SHORT_DAY = formatOf({ day: "numeric", month: "short" });
const MONTH = formatOf({ timeZone: "UTC", month: "long" });
const MONTH_OF_YEAR = formatOf({ timeZone: "UTC", month: "long", year: "numeric" });

/** The locale in which dates and numbers of a language are written. */
export function localeOf(language: string): string {
  return LOCALES[language] ?? language;
}

function write(at: Instant, language: string, formatIn: ReturnType<typeof formatOf>): string {
  return withoutYearWord(formatIn(language)(at));
}

/** Noon UTC of a day, to be written in UTC: no zone can move it to another day. */
function noonOf(day: CalendarDay): Instant {
  return Date.parse(`${day}T12:00:00Z`);
}

/** The day of that instant in the paper's time zone. */
export function dayOf(at: Instant): CalendarDay {
  return NUMBERS("en-CA")(at);
}

/** The first instant of a day in the paper's time zone. */
export function startOfDay(day: CalendarDay): Instant {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new TZDate(year, month - 1, date, site.timeZone).getTime();
}

/** `07:52` */
export function writeTime(at: Instant, language: string): string {
  return write(at, language, TIME);
}

/** `Tuesday 17 November 2026` */
export function writeFullDay(day: CalendarDay, language: string): string {
  const comma = primaryLanguage(language) === "en" ? " " : ", ";
  return `${writeWeekday(day, language)}${comma}${writeDay(day, language)}`;
}

function writeWeekday(day: CalendarDay, language: string): string {
  const weekday = write(noonOf(day), language, WEEKDAY);
  return weekday.charAt(0).toLocaleUpperCase(language) + weekday.slice(1);
}

/** `17 November 2026` */
export function writeDay(day: CalendarDay, language: string): string {
  return write(noonOf(day), language, DAY);
}

/** `17 Nov 2026, 00:14`; without the day when that is the one given. */
export function writeMoment(at: Instant, language: string, sameDayAs?: CalendarDay): string {
  const time = writeTime(at, language);
  if (dayOf(at) === sameDayAs) return time;
  return joinMoment(write(at, language, DATE_OF_MOMENT), time, language);
}

/** For listings: `07:52` today, `16 Nov` this year, `16 Nov 2024` before. */
export function writeBriefly(at: Instant, language: string, now: Instant): string {
  const [day, today] = [dayOf(at), dayOf(now)];
  if (day === today) return writeTime(at, language);
  return write(at, language, day.slice(0, 4) === today.slice(0, 4) ? SHORT_DAY : SHORT_DATE);
}

/** `Today, 17 November`, `Sunday, 15 November`, `Sunday, 15 November 2024`. */
export function writeDayHeading(
  day: CalendarDay,
  now: Instant,
  language: string,
  { today, yesterday }: { today: string; yesterday: string },
): string {
  const date = writeDate(day, now, language);
  if (day === dayOf(now)) return `${today}, ${date}`;
  if (day === dayOf(now - DAY_MS)) return `${yesterday}, ${date}`;
  return `${writeWeekday(day, language)}, ${date}`;
}

/** `15 November` in the year of `now`, `15 November 2024` in another. */
export function writeDate(day: CalendarDay, now: Instant, language: string): string {
  const sameYear = day.slice(0, 4) === dayOf(now).slice(0, 4);
  return write(noonOf(day), language, sameYear ? DAY_OF_YEAR : DAY);
}

/** `November` */
export function writeMonth(month: string, language: string): string {
  const name = write(noonOf(`2024-${month}-15`), language, MONTH);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** `November 2026` */
export function writeMonthOfYear(year: string, month: string, language: string): string {
  const name = write(noonOf(`${year}-${month}-15`), language, MONTH_OF_YEAR);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** For `datetime`: the instant with the paper's offset, `2026-11-17T00:14:00+01:00`. */
export function machineTime(at: Instant): string {
  const clock = WALL_CLOCK("sv-SE")(at).replace(" ", "T");
  const minutes = Math.round((Date.parse(`${clock}Z`) - at) / 60_000);
  const twoDigits = (number: number) => String(Math.floor(number)).padStart(2, "0");
  const [hours, rest] = [Math.abs(minutes) / 60, Math.abs(minutes) % 60];
  return `${clock}${minutes < 0 ? "-" : "+"}${twoDigits(hours)}:${twoDigits(rest)}`;
}

/** Whole years and days between an instant and now. */
export function ageOf(at: Instant, now: Instant): { days: number; years: number } {
  const days = Math.floor((now - at) / DAY_MS);
  return { days, years: Math.floor(days / 365.25) };
}

/** How many days lie between a day and an instant: the number of a daily paper's issue. */
export function daysSince(day: CalendarDay, now: Instant): number {
  return Math.round((noonOf(dayOf(now)) - noonOf(day)) / DAY_MS);
}
