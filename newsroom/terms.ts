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

/** What an article is about, worked out. */
interface Terms {
  language: string;
  /** Every stem of the text. */
  stems: string[];
  weights: TermVector;
  /** The weightiest stems. */
  keywords: string[];
  /** Where the text leads already: articles by id, and by `headlineKey`. */
  linked: number[];
  linkedHeadlines: string[];
}

/** What an article with this text is about, weighed by the frequencies of its language with this text counted in. */
export async function termsOf(from: Reader, id: number, text: Text): Promise<Terms> {
  const language = languageOf(text.language);
  const counts = countStems({ ...text, body: plainText(text.body) }, text.language);
  const stems = [...counts.keys()];
  const documents = await findDocumentsWith(from, id, language, stems);
  const weights = weigh(counts, documents, documents.get(EVERY_ARTICLE) ?? 1);
  return {
    ...{ language, stems, weights },
    keywords: keywordsOf(weights, KEYWORDS),
    linked: linkedArticles(text.body),
    linkedHeadlines: relatedTitles(text.body).map(headlineKey),
  };
}

/** Keeps what an article is about, and counts it into the frequencies of its language. */
export async function keepTerms(tx: Tx, id: number, text: Text): Promise<void> {
  const { keywords, ...terms } = await termsOf(tx, id, text);
  await dropTerms(tx, id);
  await addDocuments(tx, terms.language, terms.stems, 1);
  await tx.insert(articleTerms).values({ article: id, ...terms });
  await keepKeywords(tx, id, terms.language, keywords);
}

/** Weighs the stems of an article that is counted already by the frequencies as they are now. */
export async function keepWeights(tx: Tx, id: number, text: Text): Promise<void> {
  const { language, weights, keywords } = await termsOf(tx, id, text);
  await tx.update(articleTerms).set({ weights }).where(eq(articleTerms.article, id));
  await tx.delete(articleKeywords).where(eq(articleKeywords.article, id));
  await keepKeywords(tx, id, language, keywords);
}

async function keepKeywords(tx: Tx, article: number, language: string, keywords: readonly string[]): Promise<void> {
  const rows = keywords.map((stem) => ({ language, stem, article }));
  if (rows.length > 0) await tx.insert(articleKeywords).values(rows);
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

/** In how many articles each stem would occur if this text were what the article says. */
async function findDocumentsWith(
  from: Reader,
  id: number,
  language: string,
  stems: string[],
): Promise<Map<string, number>> {
  const [kept] = await from.select().from(articleTerms).where(eq(articleTerms.article, id));
  const counted = new Set(kept?.language === language ? [EVERY_ARTICLE, ...kept.stems] : []);
  const all = [EVERY_ARTICLE, ...stems];
  const documents = await findDocuments(from, language, all);
  return new Map(all.map((stem) => [stem, (documents.get(stem) ?? 0) + (counted.has(stem) ? 0 : 1)]));
}

async function findDocuments(from: Reader, language: string, stems: string[]): Promise<Map<string, number>> {
  const rows = await from
    .select({ stem: stemDocuments.stem, articles: stemDocuments.articles })
    .from(stemDocuments)
    .where(and(eq(stemDocuments.language, language), inArray(stemDocuments.stem, stems)));
  return new Map(rows.map(({ stem, articles }) => [stem, articles]));
}
