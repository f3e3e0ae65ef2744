import type { Instant } from "#domain/calendar.ts";
import { ar } from "#domain/words/ar.ts";
import { type Direction, directionOf, primaryLanguage } from "#domain/words/direction.ts";
import { en, type Words } from "#domain/words/en.ts";
import { ru } from "#domain/words/ru.ts";
import { isWrittenIn } from "#domain/words/script.ts";
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

/** The same moment and interface words inside a part that is in another language. */
export function inside(language: string, edition: Edition): Edition {
  return { ...edition, language, dir: directionOf(language) };
}

/** What a part says of its language when that is another than the one around it. */
export interface Spoken {
  lang?: string;
  dir?: Direction;
}

/** `lang` and `dir` for a part of the page that is in another language than the page; nothing when it is in the same. */
export function spokenIn(language: string, edition: Edition): Spoken {
  if (primaryLanguage(language) === primaryLanguage(edition.language)) return {};
  return { lang: language, dir: directionOf(language) };
}

/** The same for parts that consist of interface words. */
export function inWords(edition: Edition): Spoken {
  return spokenIn(edition.words.language, edition);
}

/** The same for what the paper keeps in its own language for pages in all of them: posts of people, names of topics. */
export function spokenByPaper(text: string, edition: Edition): Spoken {
  return spokenInFirst([site.language, edition.language], text, edition);
}

/** The same for words in an article that carry no language: in the article's, unless their letters say the paper's. */
export function spokenAsWritten(text: string, edition: Edition): Spoken {
  return spokenInFirst([edition.language, site.language], text, edition);
}

/**
 * `lang` alone for an element named in interface words by an attribute: a name is heard in the language of its element.
 * What such an element holds says its own again with `heldInText`.
 */
export function namedInWords(edition: Edition): Pick<Spoken, "lang"> {
  const { lang } = inWords(edition);
  return lang === undefined ? {} : { lang };
}

/** `lang` for what an element named in interface words holds, when that is in the language of the page. */
export function heldInText(edition: Edition): Pick<Spoken, "lang"> {
  return namedInWords(edition).lang === undefined ? {} : { lang: edition.language };
}

/** What is told of a person: in the language of the page, unless its letters are those of another the person writes. */
export function spokenOfPerson(text: string, languages: readonly string[], edition: Edition): Spoken {
  const language = [edition.language, ...languages].find((one) => isWrittenIn(text, one));
  return language === undefined ? {} : spokenIn(language, edition);
}

function spokenInFirst(languages: readonly string[], text: string, edition: Edition): Spoken {
  if (edition.language === site.language) return {};
  const language = languages.find((one) => isWrittenIn(text, one)) ?? edition.language;
  return spokenIn(language, edition);
}
