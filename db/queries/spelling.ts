import { and, desc, eq, sql } from "drizzle-orm";
import { store } from "#db/client.ts";
import { articleWords } from "#db/schema/search.ts";
import type { SearchQuery } from "#domain/search/query.ts";
import { MOST_WRONG, nearestWord } from "#domain/search/spelling.ts";

/** Of each length only the commonest words are compared: a rare one is seldom meant. */
const MOST_COMPARED = 1000;

/** The nearest words of the archive to those of the search which it has not; undefined when there is nothing to mend. */
export async function suggestSpelling({ wanted }: SearchQuery): Promise<string | undefined> {
  let mended = false;
  const words = [];
  for (const term of wanted) {
    const better = term.kind === "word" ? await nearestKnown(term.folded) : undefined;
    mended ||= better !== undefined;
    words.push(better ?? (term.kind === "word" ? term.folded : `"${term.folded.join(" ")}"`));
  }
  return mended ? words.join(" ") : undefined;
}

async function nearestKnown(word: string): Promise<string | undefined> {
  const [same] = await store.read.select().from(articleWords).where(eq(articleWords.word, word));
  if (same !== undefined) return undefined;
  const letters = [...word];
  const lengths = Array.from({ length: 2 * MOST_WRONG + 1 }, (_, at) => letters.length - MOST_WRONG + at);
  const known = await Promise.all(lengths.map((length) => listCommonest(letters[0] ?? "", length)));
  return nearestWord(word, known.flat());
}

async function listCommonest(initial: string, length: number): Promise<{ word: string; articles: number }[]> {
  return store.read
    .select({ word: articleWords.word, articles: articleWords.articles })
    .from(articleWords)
    .where(and(eq(articleWords.initial, initial), eq(articleWords.length, length), sql`${articleWords.articles} > 0`))
    .orderBy(desc(articleWords.articles), desc(articleWords.word))
    .limit(MOST_COMPARED);
}
