import { languageOf, stemmedLanguages, stemOf } from "#domain/related/stems.ts";
import { fold, tokenise } from "#domain/search/tokens.ts";

/** What a reader typed, understood. Nothing in it is in the language of a search engine. */
export interface SearchQuery {
  /** Every one of these must occur. */
  wanted: Term[];
  /** None of these may. */
  unwanted: Term[];
}

export type Term = Word | Phrase;

interface Word {
  kind: "word";
  folded: string;
  /** The word's stems, marked with their language as the index marks them: `harbour_en`. */
  stems: string[];
  /** Whether longer words that begin so count as well: the last word may still be in the typing. */
  prefix: boolean;
}

interface Phrase {
  kind: "phrase";
  folded: string[];
}

export const LONGEST_QUERY = 300;
const MOST_TERMS = 16;
/** To find words side by side, every place of each is read: twenty phrases of common words take a second. */
const MOST_PHRASES = 4;
const MOST_IN_PHRASE = 12;
const LEAST_PREFIX = 2;
const PART = /(-?)"([^"]*)"?|(-?)([^\s"]+)/gu;

/**
 * Reads a search as it was typed: words, `"exact phrases"`, `-excluded`. Any string is understood somehow; signs that no
 * word is made of are passed over.
 */
export function readQuery(typed: string): SearchQuery {
  const parts = [...typed.matchAll(PART)];
  const terms = parts.flatMap((match, at) => {
    const last = at === parts.length - 1 && !/\s$/.test(typed);
    const [, phraseSign, phrase, wordSign, word] = match;
    return phrase === undefined
      ? termsOf(word ?? "", last).map((term) => ({ term, unwanted: wordSign === "-" }))
      : phraseOf(phrase).map((term) => ({ term, unwanted: phraseSign === "-" }));
  });
  const kept = withFewPhrases(terms.slice(0, MOST_TERMS));
  return {
    wanted: kept.flatMap(({ term, unwanted }) => (unwanted ? [] : term)),
    unwanted: kept.flatMap(({ term, unwanted }) => (unwanted ? term : [])),
  };
}

/** Whether there is nothing in a search that could be looked for: it was empty, or of signs alone. */
export function isWordless({ wanted, unwanted }: SearchQuery): boolean {
  return wanted.length === 0 && unwanted.length === 0;
}

type Read = { term: Term; unwanted: boolean };

/** Phrases past the fourth are looked for as their words; to exclude their words would exclude too much. */
function withFewPhrases(terms: readonly Read[]): Read[] {
  const phrases = terms.filter(({ term }) => term.kind === "phrase").slice(0, MOST_PHRASES);
  return terms.flatMap((read) => {
    if (read.term.kind === "word" || phrases.includes(read)) return read;
    if (read.unwanted) return [];
    return read.term.folded.map((folded) => ({ term: wordOf(folded, folded, false), unwanted: false }));
  });
}

function wordOf(folded: string, word: string, prefix: boolean): Word {
  return { kind: "word", folded, stems: markedStems(word), prefix };
}

/** A word with signs inside it (`Brekke-Vale`, `12:30`) is looked for as a phrase. */
function termsOf(written: string, last: boolean): Term[] {
  const tokens = tokenise(written);
  const [only] = tokens;
  if (only === undefined) return [];
  if (tokens.length > 1) return phraseOf(written);
  return [wordOf(only.folded, only.word, last && only.folded.length >= LEAST_PREFIX)];
}

function phraseOf(phrase: string): Term[] {
  const folded = tokenise(phrase)
    .slice(0, MOST_IN_PHRASE)
    .map((token) => token.folded);
  return folded.length === 0 ? [] : [{ kind: "phrase", folded }];
}

/** The stems a word has in each language it could be of, judged by its script. */
function markedStems(word: string): string[] {
  const languages = stemmedLanguages.filter((language) => scriptOf(word) === SCRIPTS[language]);
  return [...languages, UNSTEMMED].map((language) => markedStem(word, language));
}

/** The mark of words in languages for which there is no stemmer: they are their own stems. */
const UNSTEMMED = "xx";

/** Snippets of one page hold thousands of words, mostly the same few; to find a stem costs more than to look it up. */
const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, string>();

/**
 * A stem as the index holds it, so that a stem of one language never meets a word or a stem of another. The mark stands
 * behind: before it, "en" as the beginning of a word would find every English article.
 */
export function markedStem(word: string, tag: string): string {
  const language = languageOf(tag);
  const key = `${language} ${word}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const stem = stemmedLanguages.includes(language)
    ? `${fold(stemOf(word.replaceAll("ё", "е"), language))}_${language}`
    : `${fold(word)}_${UNSTEMMED}`;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, stem);
  return stem;
}

type Script = "Latin" | "Cyrillic" | "Arabic" | "other";
const SCRIPTS: Record<string, Script> = {
  ar: "Arabic",
  de: "Latin",
  en: "Latin",
  es: "Latin",
  fr: "Latin",
  ru: "Cyrillic",
  uk: "Cyrillic",
};

function scriptOf(word: string): Script {
  if (/\p{Script=Cyrillic}/u.test(word)) return "Cyrillic";
  if (/\p{Script=Arabic}/u.test(word)) return "Arabic";
  return /\p{Script=Latin}/u.test(word) ? "Latin" : "other";
}
