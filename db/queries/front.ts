import { and, asc, desc, eq, gt, lte } from "drizzle-orm";
import { store } from "#db/client.ts";
import { findCards } from "#db/queries/cards.ts";
import { remembered } from "#db/remember.ts";
import { articles } from "#db/schema/articles.ts";
import { frontSlots } from "#db/schema/front.ts";
import type { ArticleCard } from "#domain/articles/article.ts";
import type { Instant } from "#domain/calendar.ts";

export interface FrontSlot {
  slot: string;
  article: ArticleCard;
}

/** The editor's choices that are valid now and out, one for each slot; a later choice wins over an earlier one. */
export async function listFrontSlots(now: Instant): Promise<FrontSlot[]> {
  const rows = await store.read
    .select({ slot: frontSlots.slot, article: frontSlots.story })
    .from(frontSlots)
    .innerJoin(articles, eq(articles.id, frontSlots.story))
    .where(and(gt(frontSlots.validTo, now), lte(frontSlots.validFrom, now)))
    .orderBy(asc(frontSlots.validFrom), asc(frontSlots.id));
  const chosen = new Map(rows.map(({ slot, article }) => [slot, article]));
  const cards = new Map((await findCards([...chosen.values()])).map((card) => [card.id, card]));
  return [...chosen].flatMap(([slot, id]) => {
    const article = cards.get(id);
    return article === undefined ? [] : { slot, article };
  });
}

/** The newest articles, of which the front is composed. */
export const listFrontPool = remembered("front pool", async (limit: number): Promise<ArticleCard[]> => {
  const rows = await store.read
    .select({ id: articles.id })
    .from(articles)
    .orderBy(desc(articles.releasedAt), desc(articles.id))
    .limit(limit);
  return findCards(rows.map(({ id }) => id));
});
