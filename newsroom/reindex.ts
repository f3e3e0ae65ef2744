import { store, type Tx } from "#db/client.ts";
import { asc, eq, notExists } from "#db/operators.ts";
import { articles } from "#db/schema/articles.ts";
import { articleKeywords, articleTerms, stemDocuments } from "#db/schema/related.ts";
import { articleTexts } from "#db/schema/search.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { record } from "#newsroom/ledger.ts";
import { relateOne } from "#newsroom/relate.ts";
import { makeFindable } from "#newsroom/search-index.ts";
import { keepTerms, keepWeights } from "#newsroom/terms.ts";
import { findReleasedVersion } from "#newsroom/versions.ts";

/** Articles in one transaction: few enough that a newsroom at work hardly waits. */
const BATCH = 25;

type Words = Pick<typeof articles.$inferSelect, "headline" | "standfirst" | "body" | "language">;
type Pass = (tx: Tx, id: number, words: Words) => Promise<void>;

/** What the search finds of an article. */
const findable: Pass = async (tx, id) => {
  const [out] = await tx.select({ releasedAt: articles.releasedAt }).from(articles).where(eq(articles.id, id));
  const { content } = await findReleasedVersion(tx, id);
  if (out !== undefined) await makeFindable(tx, id, content, out.releasedAt);
};

/** A stem's rarity is known once all articles are counted: hence one pass after another. */
const PASSES: Pass[] = [
  keepTerms,
  keepWeights,
  async (tx, id) => {
    await relateOne(tx, id, (await findReleasedVersion(tx, id)).content.related);
  },
  findable,
];

/**
 * Works out anew what is related to what, with the word frequencies of the whole paper, and what the search finds: what a
 * publish does step by step.
 * Lists stay as they were until their turn comes.
 * @param onProgress told how many steps of how many are done
 * @returns how many articles there are
 */
export async function rebuildRelated(
  desk: Desk,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<number> {
  authorise(desk, "related:rebuild");
  const ids = await store.write(async (tx) => {
    for (const table of [articleKeywords, articleTerms, stemDocuments]) await tx.delete(table);
    await record(tx, desk, "rebuild-related", null);
    return (await tx.select({ id: articles.id }).from(articles).orderBy(asc(articles.id))).map(({ id }) => id);
  });
  await runPasses(PASSES, ids, onProgress);
  return ids.length;
}

/**
 * Makes the articles findable that the search does not know: after a migration that made its index anew, or an index that
 * broke off.
 * @returns how many there were
 */
export async function indexMissing(
  desk: Desk,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<number> {
  authorise(desk, "related:rebuild");
  const known = store.read.select().from(articleTexts).where(eq(articleTexts.article, articles.id));
  const missing = await store.read
    .select({ id: articles.id })
    .from(articles)
    .where(notExists(known))
    .orderBy(asc(articles.id));
  await runPasses(
    [findable],
    missing.map(({ id }) => id),
    onProgress,
  );
  return missing.length;
}

async function runPasses(
  passes: readonly Pass[],
  ids: readonly number[],
  onProgress: (done: number, all: number) => void,
): Promise<void> {
  const steps = passes.flatMap((pass) => ids.map((id) => ({ pass, id })));
  for (let from = 0; from < steps.length; from += BATCH) {
    const batch = steps.slice(from, from + BATCH);
    await store.write(async (tx) => {
      for (const { pass, id } of batch) await runPass(tx, pass, id);
    });
    onProgress(from + batch.length, steps.length);
  }
}

async function runPass(tx: Tx, pass: Pass, id: number): Promise<void> {
  const { headline, standfirst, body, language } = articles;
  const [words] = await tx.select({ headline, standfirst, body, language }).from(articles).where(eq(articles.id, id));
  // Withdrawn meanwhile.
  if (words !== undefined) await pass(tx, id, words);
}
