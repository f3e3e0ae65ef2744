import type { Tx } from "#db/client.ts";
import { and, asc, count, eq, inArray } from "#db/operators.ts";
import { articleKeywords, articleRelated } from "#db/schema/related.ts";
import { mayStandBeside, type Scored } from "#domain/related/rank.ts";
import { languageOf } from "#domain/related/stems.ts";
import { type Beside, FOUND_KEPT, findBeside } from "#newsroom/beside.ts";
import { listSubjects } from "#newsroom/candidates.ts";
import { dropTerms } from "#newsroom/terms.ts";

/** Below this many, what a withdrawal took from a list is looked for again. */
const FOUND_LEAST = 4;
/** Position of everything that was found rather than chosen: after every choice, in order of score. */
const FOUND = 1000;

/** Finds what stands beside an article, and offers it to those beside which it stands better than what they have. */
export async function relate(tx: Tx, id: number, chosen: readonly number[]): Promise<void> {
  const compared = await relateOne(tx, id, chosen);
  if (compared !== undefined) await offer(tx, compared);
}

/** Finds what stands beside an article. @returns what it was compared with; undefined when it is not out */
export async function relateOne(tx: Tx, id: number, chosen: readonly number[]): Promise<Beside | undefined> {
  const [here] = await listSubjects(tx, [id]);
  if (here === undefined) return undefined;
  const beside = await findBeside(tx, here, await listKeywords(tx, id), chosen);
  await tx.delete(articleRelated).where(eq(articleRelated.article, id));
  const rows = [...chosenRows(id, beside.chosen), ...beside.found.map((other) => foundRow(id, other))];
  if (rows.length > 0) await tx.insert(articleRelated).values(rows);
  return beside;
}

function chosenRows(article: number, chosen: readonly number[]) {
  return chosen.map((related, position) => ({ article, related, position, chosen: true, score: 1 }));
}

function foundRow(article: number, { id, score }: Scored) {
  return { article, related: id, position: FOUND, chosen: false, score };
}

async function listKeywords(tx: Tx, id: number): Promise<string[]> {
  const rows = await tx
    .select({ stem: articleKeywords.stem })
    .from(articleKeywords)
    .where(eq(articleKeywords.article, id));
  return rows.map(({ stem }) => stem);
}

/** Takes a place in the lists of those where this article beats the weakest that was found. */
async function offer(tx: Tx, { here, others, scores }: Beside): Promise<void> {
  const ids = others.map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.delete(articleRelated).where(and(eq(articleRelated.related, here.id), eq(articleRelated.chosen, false)));
  const lists = await listFound(tx, ids);
  for (const other of others) {
    if (!mayStandBeside(other, here) || languageOf(other.language) !== languageOf(here.language)) continue;
    await takePlace(tx, other.id, { id: here.id, score: scores.get(other.id) ?? 0 }, lists.get(other.id) ?? []);
  }
}

/** The rows of those lists that name other articles, the weakest of each list first. */
async function listFound(tx: Tx, ids: number[]): Promise<Map<number, (typeof articleRelated.$inferSelect)[]>> {
  const rows = await tx
    .select()
    .from(articleRelated)
    .where(inArray(articleRelated.article, ids))
    .orderBy(asc(articleRelated.score), asc(articleRelated.related));
  const lists = new Map<number, (typeof articleRelated.$inferSelect)[]>();
  for (const row of rows) lists.set(row.article, [...(lists.get(row.article) ?? []), row]);
  return lists;
}

async function takePlace(
  tx: Tx,
  article: number,
  offered: Scored,
  list: readonly (typeof articleRelated.$inferSelect)[],
): Promise<void> {
  if (list.some(({ related }) => related === offered.id)) return;
  const found = list.filter(({ chosen }) => !chosen);
  const weakest = found[0];
  if (found.length >= FOUND_KEPT && weakest !== undefined) {
    if (weakest.score >= offered.score) return;
    await tx
      .delete(articleRelated)
      .where(and(eq(articleRelated.article, article), eq(articleRelated.related, weakest.related)));
  }
  await tx.insert(articleRelated).values(foundRow(article, offered));
}

/** Takes an article out of every list, and fills the lists that become too short. */
export async function unrelate(tx: Tx, id: number): Promise<void> {
  const beside = await tx
    .select({ article: articleRelated.article })
    .from(articleRelated)
    .where(and(eq(articleRelated.related, id), eq(articleRelated.chosen, false)));
  await dropTerms(tx, id);
  await tx.delete(articleRelated).where(eq(articleRelated.article, id));
  await tx.delete(articleRelated).where(and(eq(articleRelated.related, id), eq(articleRelated.chosen, false)));
  for (const { article } of beside) await refill(tx, article);
}

async function refill(tx: Tx, article: number): Promise<void> {
  const [left] = await tx
    .select({ rows: count() })
    .from(articleRelated)
    .where(and(eq(articleRelated.article, article), eq(articleRelated.chosen, false)));
  if ((left?.rows ?? 0) < FOUND_LEAST) await relateOne(tx, article, await listChosen(tx, article));
}

/** What the editor chose for an article, in order. */
export async function listChosen(tx: Tx, article: number): Promise<number[]> {
  const rows = await tx
    .select({ related: articleRelated.related })
    .from(articleRelated)
    .where(and(eq(articleRelated.article, article), eq(articleRelated.chosen, true)))
    .orderBy(asc(articleRelated.position));
  return rows.map(({ related }) => related);
}
