import { and, asc, desc, eq, ne, notInArray, type SQL } from "drizzle-orm";
import { store } from "#db/client.ts";
import { findCards } from "#db/queries/cards.ts";
import { remembered } from "#db/remember.ts";
import { articles } from "#db/schema/articles.ts";
import { articleRelated } from "#db/schema/related.ts";
import type { ArticleCard } from "#domain/articles/article.ts";

/** What stands beside an article: the editor's choices, then what is alike, best first. */
export const listRelated = remembered("related", async (id: number, limit: number): Promise<ArticleCard[]> => {
  return findCards(await listRelatedIds(id, limit));
});

async function listRelatedIds(id: number, limit: number): Promise<number[]> {
  const rows = await store.read
    .select({ id: articleRelated.related })
    .from(articleRelated)
    // An article that an editor chose before it came out, or that was taken back, is passed over.
    .innerJoin(articles, eq(articles.id, articleRelated.related))
    .where(eq(articleRelated.article, id))
    .orderBy(asc(articleRelated.position), desc(articleRelated.score), desc(articleRelated.related))
    .limit(limit);
  return rows.map((row) => row.id);
}

/** What stands in the same place as an article, so that it is not offered twice. */
const BESIDE = 6;

/** What to read after an article: the newest of its section and language, then of the others; nothing that stands beside it. */
export const listReadNext = remembered("read next", async (id: number, limit: number): Promise<ArticleCard[]> => {
  const [here] = await store.read.select().from(articles).where(eq(articles.id, id));
  return here === undefined ? [] : listReadAfter(here, await listRelatedIds(id, BESIDE), limit);
});

type Here = Pick<typeof articles.$inferSelect, "id" | "language" | "section" | "translationGroup">;

/** The same for an article that need not be out. @param related ids of what stands beside it, in order */
export async function listReadAfter(here: Here, related: readonly number[], limit: number): Promise<ArticleCard[]> {
  const shown = [here.id, ...related.slice(0, BESIDE)];
  const others = and(eq(articles.language, here.language), ne(articles.translationGroup, here.translationGroup));
  const same = await listNewestIds(and(others, eq(articles.section, here.section)), shown, limit);
  const rest = await listNewestIds(others, [...shown, ...same], limit - same.length);
  return findCards([...same, ...rest]);
}

async function listNewestIds(which: SQL | undefined, without: number[], limit: number): Promise<number[]> {
  if (limit <= 0) return [];
  const rows = await store.read
    .select({ id: articles.id })
    .from(articles)
    .where(and(which, notInArray(articles.id, without)))
    .orderBy(desc(articles.releasedAt), desc(articles.id))
    .limit(limit);
  return rows.map((row) => row.id);
}
