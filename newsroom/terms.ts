import type { Reader, Tx } from "#db/client.ts";
import { and, eq, inArray } from "#db/operators.ts";
import { addedUp } from "#db/schema/kit.ts";
import { articleKeywords, articleTerms, stemDocuments } from "#db/schema/related.ts";
import { headlineKey } from "#domain/articles/article.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { plainText } from "#domain/body/plain-text.ts";
import { linkedArticles, relatedTitles } from "#domain/body/walk.ts";
import { languageOf } from "#domain/related/stems.ts";
import { countStems, keywordsOf, type TermVector, weigh } from "#domain/related/vector.ts";

const KEYWORDS = 12;
/** Rows in one statement: SQLite takes 32,766 values. */
const ROWS = 2000;
const EVERY_ARTICLE = "";

type Text = Pick<Draft, "headline" | "standfirst" | "body" | "language">;

/** Keeps what an article is about, as its weightiest stems, and counts it into the frequencies of its language. */
export async function keepTerms(tx: Tx, id: number, text: Text): Promise<void> {
  const language = languageOf(text.language);
  const counts = countStemsOf(text);
  const stems = [...counts.keys()];
  await dropTerms(tx, id);
  await addDocuments(tx, language, stems, 1);
  await tx.insert(articleTerms).values({
    article: id,
    language,
    stems,
    weights: {},
    linked: linkedArticles(text.body),
    linkedHeadlines: relatedTitles(text.body).map(headlineKey),
  });
  await keepWeights(tx, id, language, counts);
}

export function countStemsOf(text: Text): Map<string, number> {
  return countStems({ ...text, body: plainText(text.body) }, text.language);
}

/** Weighs an article's stems by the frequencies as they are now. */
export async function keepWeights(
  tx: Tx,
  id: number,
  language: string,
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  const documents = await findDocuments(tx, language, [EVERY_ARTICLE, ...counts.keys()]);
  const weights: TermVector = weigh(counts, documents, documents.get(EVERY_ARTICLE) ?? 1);
  await tx.update(articleTerms).set({ weights }).where(eq(articleTerms.article, id));
  await tx.delete(articleKeywords).where(eq(articleKeywords.article, id));
  const keywords = keywordsOf(weights, KEYWORDS).map((stem) => ({ language, stem, article: id }));
  if (keywords.length > 0) await tx.insert(articleKeywords).values(keywords);
}

/** Forgets what an article is about. */
export async function dropTerms(tx: Tx, id: number): Promise<void> {
  const [kept] = await tx.select().from(articleTerms).where(eq(articleTerms.article, id));
  if (kept === undefined) return;
  await addDocuments(tx, kept.language, kept.stems, -1);
  await tx.delete(articleKeywords).where(eq(articleKeywords.article, id));
  await tx.delete(articleTerms).where(eq(articleTerms.article, id));
}

async function addDocuments(tx: Tx, language: string, stems: readonly string[], articles: 1 | -1): Promise<void> {
  const rows = [EVERY_ARTICLE, ...stems].map((stem) => ({ language, stem, articles }));
  for (let from = 0; from < rows.length; from += ROWS) {
    await tx
      .insert(stemDocuments)
      .values(rows.slice(from, from + ROWS))
      .onConflictDoUpdate({
        target: [stemDocuments.language, stemDocuments.stem],
        set: { articles: addedUp(stemDocuments.articles) },
      });
  }
}

async function findDocuments(from: Reader, language: string, stems: string[]): Promise<Map<string, number>> {
  const rows = await from
    .select({ stem: stemDocuments.stem, articles: stemDocuments.articles })
    .from(stemDocuments)
    .where(and(eq(stemDocuments.language, language), inArray(stemDocuments.stem, stems)));
  return new Map(rows.map(({ stem, articles }) => [stem, articles]));
}
