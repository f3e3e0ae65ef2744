import type { Instant } from "#domain/calendar.ts";
import { ar } from "#domain/words/ar.ts";
import { type Direction, directionOf, primaryLanguage } from "#domain/words/direction.ts";
import { en, type Words } from "#domain/words/en.ts";
import { ru } from "#domain/words/ru.ts";
import { site } from "#site.ts";

const DICTIONARIES = new Map<string, Words>([en, ru, ar].map((words) => [words.language, words]));

/** What a page is set in: its language, the interface words for it, and the moment it is made. */
export interface Edition {
  /** BCP 47 tag of what the page says. */
  language: string;
  dir: Direction;
  /** In that language if there is a dictionary of it, else in the paper's own, else in English. */
  words: Words;
  now: Instant;
}

/** The edition for a page in that language. */
export function editionFor(language: string, now: Instant): Edition {
  return { language, dir: directionOf(language), words: wordsFor(language), now };
}

function wordsFor(language: string): Words {
  return DICTIONARIES.get(primaryLanguage(language)) ?? DICTIONARIES.get(primaryLanguage(site.language)) ?? en;
}

/** `lang` and `dir` for a part of the page that is in another language than the page; nothing when it is in the same. */
export function spokenIn(language: string, edition: Edition): { lang?: string; dir?: Direction } {
  if (primaryLanguage(language) === primaryLanguage(edition.language)) return {};
  return { lang: language, dir: directionOf(language) };
}

/** The same for parts that consist of interface words. */
export function inWords(edition: Edition): { lang?: string; dir?: Direction } {
  return spokenIn(edition.words.language, edition);
}
