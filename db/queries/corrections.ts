import { desc, eq } from "drizzle-orm";
import { store } from "#db/client.ts";
import { findCards } from "#db/queries/cards.ts";
import { corrections } from "#db/schema/articles.ts";
import { olderThan } from "#db/schema/kit.ts";
import type { ArticleCard, Correction } from "#domain/articles/article.ts";

export interface PublishedCorrection extends Correction {
  id: number;
  article: ArticleCard;
}

/** Corrections, newest first. `before` is the id of the last correction already shown. */
export async function listCorrections({
  before,
  limit,
}: {
  before?: number;
  limit: number;
}): Promise<PublishedCorrection[]> {
  const last = before === undefined ? undefined : await findPlace(before);
  const rows = await store.read
    .select()
    .from(corrections)
    .where(last && olderThan(corrections.at, corrections.id, last))
    .orderBy(desc(corrections.at), desc(corrections.id))
    .limit(limit);
  const cards = new Map((await findCards(rows.map(({ article }) => article))).map((card) => [card.id, card]));
  return rows.flatMap(({ id, at, note, article }) => {
    const card = cards.get(article);
    return card === undefined ? [] : { id, at, note, article: card };
  });
}

async function findPlace(id: number) {
  const [row] = await store.read.select().from(corrections).where(eq(corrections.id, id));
  return row && { id, releasedAt: row.at };
}
