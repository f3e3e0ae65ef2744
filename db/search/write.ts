import { eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { addedUp } from "#db/schema/kit.ts";
import { articleFilings, articleTexts, articleWords } from "#db/schema/search.ts";
import { facetWords } from "#db/search/expression.ts";
import { rowOf } from "#db/search/rows.ts";
import { articleSearch } from "#db/search/table.ts";
import { type Filed, writeFiled } from "#domain/search/filed.ts";
import { markedStem } from "#domain/search/query.ts";
import { tokenise } from "#domain/search/tokens.ts";

/** What the index is given of an article. */
export interface SearchDocument {
  id: number;
  releasedAt: number;
  language: string;
  headline: string;
  standfirst: string;
  /** Plain text, captions and all. */
  body: string;
  /** Names of authors and topics, kicker and section. */
  names: string;
  facets: Filed;
}

/** Puts an article into the index, in place of what stood there for it. */
export async function indexArticle(tx: Tx, document: SearchDocument): Promise<void> {
  const { id, language, facets } = document;
  await unindexArticle(tx, id);
  const row = rowOf(id, document.releasedAt);
  const headline = indexWords(document.headline, language);
  const standfirst = indexWords(document.standfirst, language);
  const names = indexWords(document.names, language);
  await tx.insert(articleTexts).values({ row, article: id, text: document.body });
  const words = { headline, standfirst, body: indexWords(document.body, language), names };
  await tx.insert(articleSearch).values({ row, ...words, facets: facetWords(facets) });
  const head = { headline: ` ${headline} `, standfirst: ` ${standfirst} `, names: ` ${names} ` };
  await tx.insert(articleFilings).values({ row, filed: writeFiled(facets), ...head });
  await countWords(tx, wordsOf(document.body, head), 1);
}

/** Takes an article out of the index. */
export async function unindexArticle(tx: Tx, id: number): Promise<void> {
  const [kept] = await tx.select().from(articleTexts).where(eq(articleTexts.article, id));
  if (kept === undefined) return;
  const [head] = await tx.select().from(articleFilings).where(eq(articleFilings.row, kept.row));
  const words = wordsOf(kept.text, head ?? { headline: "", standfirst: "", names: "" });
  await countWords(tx, words, -1);
  await dropWordsOfNone(tx, words);
  await tx.delete(articleSearch).where(eq(articleSearch.row, kept.row));
  await tx.delete(articleFilings).where(eq(articleFilings.row, kept.row));
  await tx.delete(articleTexts).where(eq(articleTexts.row, kept.row));
}

/** The folded words in order, so that phrases are found, and after them their stems, each once. */
export function indexWords(text: string, language: string): string {
  const tokens = tokenise(text);
  const stems = new Set(tokens.map(({ word }) => markedStem(word, language)));
  return [...tokens.map(({ folded }) => folded), ...stems].join(" ");
}

/** A stem is marked with `_`, which no word has in it. */
function wordsOf(text: string, head: { headline: string; standfirst: string; names: string }): string[] {
  const inHead = `${head.headline}${head.standfirst}${head.names}`.split(" ").filter((word) => /^[^_]+$/.test(word));
  return [...new Set([...tokenise(text).map(({ folded }) => folded), ...inHead])];
}

/** Rows in one statement: SQLite takes 32,766 values. */
const ROWS = 2000;

async function countWords(tx: Tx, words: readonly string[], articles: 1 | -1): Promise<void> {
  for (let from = 0; from < words.length; from += ROWS) {
    const rows = words.slice(from, from + ROWS).map((word) => {
      const letters = [...word];
      return { word, initial: letters[0] ?? "", length: letters.length, articles };
    });
    await tx
      .insert(articleWords)
      .values(rows)
      .onConflictDoUpdate({ target: articleWords.word, set: { articles: addedUp(articleWords.articles) } });
  }
}

async function dropWordsOfNone(tx: Tx, words: readonly string[]): Promise<void> {
  for (let from = 0; from < words.length; from += ROWS) {
    const some = words.slice(from, from + ROWS);
    await tx.delete(articleWords).where(sql`${inArray(articleWords.word, some)} and ${articleWords.articles} <= 0`);
  }
}
