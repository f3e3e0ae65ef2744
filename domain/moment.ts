import { primaryLanguage } from "#domain/words/direction.ts";

/** The hour of a moment, everywhere in the paper: `07:52`. */
export const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

/** The day of a moment: `17 Nov 2026` in English, `17 ноября 2026` where months are not shortened. */
export function dayForm(language: string): Intl.DateTimeFormatOptions {
  return { day: "numeric", month: primaryLanguage(language) === "en" ? "short" : "long", year: "numeric" };
}

/** Russian writes “г.” after a year, which a date line does without. */
export function withoutYearWord(date: string): string {
  return date.replace(/\s?г\.$/, "");
}

/** `17 Nov 2026, 00:14` */
export function joinMoment(day: string, time: string, language: string): string {
  return `${day}${primaryLanguage(language) === "ar" ? "،" : ","} ${time}`;
}

/**
 * A moment as the paper writes it, in the zone of this machine.
 * @param locale the paper's for that language, `en-GB`
 */
export function writeMomentHere(at: number, locale: string): string {
  const write = (form: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, form).format(at);
  return joinMoment(withoutYearWord(write(dayForm(locale))), write(CLOCK), locale);
}
