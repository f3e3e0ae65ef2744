import { asc, desc, eq } from "drizzle-orm";
import { store } from "#db/client.ts";
import { findCards } from "#db/queries/cards.ts";
import type { Page } from "#db/queries/listings.ts";
import { corrections } from "#db/schema/articles.ts";
import { newerThan, olderThan } from "#db/schema/kit.ts";
import type { ArticleCard, Correction } from "#domain/articles/article.ts";

export interface PublishedCorrection extends Correction {
  id: number;
  article: ArticleCard;
}

export interface CorrectionPage {
  corrections: PublishedCorrection[];
  /** Id for the address of the page with older ones; absent on the last page. */
  older?: number;
  /** Id for the address of the page with newer ones; absent where that is the first page, or this is. */
  newer?: number;
}

/** A page of corrections, newest first; undefined when `before` is none that readers can see. */
export async function listCorrections({ before, limit }: Page): Promise<CorrectionPage | undefined> {
  const last = before === undefined ? undefined : await findPlace(before);
  if (before !== undefined && last === undefined) return undefined;
  const rows = await store.read
    .select()
    .from(corrections)
    .where(last && olderThan(corrections.at, corrections.id, last))
    .orderBy(desc(corrections.at), desc(corrections.id))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const older = rows.length > limit ? shown.at(-1)?.id : undefined;
  const newer = last && (await listNewer(last, limit))[limit - 1]?.id;
  return {
    corrections: await withCards(shown),
    ...(older === undefined ? {} : { older }),
    ...(newer === undefined ? {} : { newer }),
  };
}

async function withCards(rows: readonly (typeof corrections.$inferSelect)[]): Promise<PublishedCorrection[]> {
  const cards = new Map((await findCards(rows.map(({ article }) => article))).map((card) => [card.id, card]));
  return rows.flatMap(({ id, at, note, article }) => {
    const card = cards.get(article);
    return card === undefined ? [] : { id, at, note, article: card };
  });
}

type Place = { id: number; releasedAt: number };

/** The nearest before a place in the listing, nearest first. */
async function listNewer(first: Place, limit: number): Promise<{ id: number }[]> {
  return store.read
    .select({ id: corrections.id })
    .from(corrections)
    .where(newerThan(corrections.at, corrections.id, first))
    .orderBy(asc(corrections.at), asc(corrections.id))
    .limit(limit);
}

async function findPlace(id: number): Promise<Place | undefined> {
  const [row] = await store.read.select().from(corrections).where(eq(corrections.id, id));
  return row && { id, releasedAt: row.at };
}
