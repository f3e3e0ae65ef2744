import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { articleTexts } from "#db/schema/search.ts";
import { facetWords } from "#db/search/expression.ts";
import { rowOf } from "#db/search/rows.ts";
import { articleSearch } from "#db/search/table.ts";
import { markedStem } from "#domain/search/query.ts";
import type { Facet } from "#domain/search/request.ts";
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
  facets: { facet: Facet; slug: string }[];
}

/** Puts an article into the index, in place of what stood there for it. */
export async function indexArticle(tx: Tx, document: SearchDocument): Promise<void> {
  const { id, language, headline, standfirst, body, names, facets } = document;
  await unindexArticle(tx, id);
  const row = rowOf(id, document.releasedAt);
  await tx.insert(articleTexts).values({ row, article: id, text: body });
  await tx.insert(articleSearch).values({
    row,
    headline: indexWords(headline, language),
    standfirst: indexWords(standfirst, language),
    body: indexWords(body, language),
    names: indexWords(names, language),
    facets: facetWords(facets),
  });
}

/** Takes an article out of the index. */
export async function unindexArticle(tx: Tx, id: number): Promise<void> {
  const [kept] = await tx.select({ row: articleTexts.row }).from(articleTexts).where(eq(articleTexts.article, id));
  if (kept === undefined) return;
  await tx.delete(articleSearch).where(eq(articleSearch.row, kept.row));
  await tx.delete(articleTexts).where(eq(articleTexts.row, kept.row));
}

/** The folded words in order, so that phrases are found, and after them their stems. */
function indexWords(text: string, language: string): string {
  const tokens = tokenise(text);
  return [...tokens.map(({ folded }) => folded), ...tokens.map(({ word }) => markedStem(word, language))].join(" ");
}
