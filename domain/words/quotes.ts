import { primaryLanguage } from "#domain/words/direction.ts";

/** Opening and closing signs, outer and inner, as each language sets them. */
const SIGNS: Record<string, readonly [string, string, string, string]> = {
  en: ["“", "”", "‘", "’"],
  de: ["„", "“", "‚", "‘"],
  ru: ["«", "»", "„", "“"],
  uk: ["«", "»", "„", "“"],
  fr: ["«", "»", "“", "”"],
  es: ["«", "»", "“", "”"],
  nb: ["«", "»", "‘", "’"],
  no: ["«", "»", "‘", "’"],
  pl: ["„", "”", "‚", "’"],
};
const APOSTROPHE = "’";
const OPENS_AFTER = /[\s([{\u2014\u2013/“„«‘‚\ufffc]/u;

/**
 * The same text with typographic quotation marks and apostrophes in place of straight ones, sign for sign, so that every
 * position stays. Nothing else is touched; never called on a text unless someone asked for it.
 */
export function typographicQuotes(text: string, language: string): string {
  const [open, close, openInner, closeInner] = SIGNS[primaryLanguage(language)] ?? ["“", "”", "‘", "’"];
  const signs = [...text];
  return signs
    .map((sign, index) => {
      if (sign !== '"' && sign !== "'") return sign;
      const [before, after] = [signs[index - 1], signs[index + 1]];
      if (sign === "'" && isApostrophe(before, after)) return APOSTROPHE;
      const opens =
        before === undefined ||
        OPENS_AFTER.test(before) ||
        ((before === '"' || before === "'") && isOpening(signs, index - 1));
      if (sign === '"') return opens ? open : close;
      return opens ? openInner : closeInner;
    })
    .join("");
}

function isOpening(signs: readonly string[], index: number): boolean {
  const before = signs[index - 1];
  return before === undefined || OPENS_AFTER.test(before);
}

/** Within a word, or before the digits of a decade: `don't`, `the '90s`. */
function isApostrophe(before: string | undefined, after: string | undefined): boolean {
  const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  return (isLetter(before) && isLetter(after)) || (!isLetter(before) && after !== undefined && /\d/.test(after));
}
