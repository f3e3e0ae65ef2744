import { and, asc, eq, gt, lte, min } from "drizzle-orm";
import { store } from "#db/client.ts";
import { placeholder, prepared } from "#db/prepared.ts";
import { findPictures } from "#db/queries/pictures.ts";
import { articles } from "#db/schema/articles.ts";
import { frontSlots, UNTIL_REPLACED } from "#db/schema/front.ts";
import type { ArticleCard } from "#domain/articles/article.ts";
import type { Instant } from "#domain/calendar.ts";
import { entriesAt } from "#domain/front/slots.ts";

/** The editor's choice for a slot: the story, and what the front alone says of it. */
export interface ChosenSlot {
  slot: string;
  article: number;
  headline: string;
  media: string | null;
}

export interface FrontSlot {
  slot: string;
  article: ArticleCard;
}

const chosenAt = prepared((read) => {
  const { id, slot, story, headline, media, validFrom, validTo } = frontSlots;
  const at = placeholder("at");
  return read
    .select({ id, slot, article: story, headline, media, validFrom, validTo })
    .from(frontSlots)
    .innerJoin(articles, eq(articles.id, frontSlots.story))
    .where(and(gt(validTo, at), lte(validFrom, at), lte(articles.releasedAt, at)))
    .orderBy(asc(validFrom), asc(id))
    .prepare();
});

/** The editor's choices that are valid then and out, one for each slot; a later choice wins over an earlier one. */
export async function listChosenSlots(at: Instant): Promise<ChosenSlot[]> {
  return [...entriesAt(chosenAt().all({ at }), at).values()];
}

/** Every entry that is valid then, of whatever story: for the newsroom, which knows what will be out by then. */
export async function listEntries(at: Instant) {
  const { id, slot, story, headline, media, validFrom, validTo } = frontSlots;
  return store.read
    .select({ id, slot, story, headline, media, validFrom, validTo })
    .from(frontSlots)
    .where(and(gt(validTo, at), lte(validFrom, at)));
}

/** Slots with their cards, in the words and with the picture of the front. What has no card is left out. */
export async function dressSlots(chosen: readonly ChosenSlot[], cards: readonly ArticleCard[]): Promise<FrontSlot[]> {
  const known = new Map(cards.map((card) => [card.id, card]));
  const pictures = await findPictures(chosen.flatMap(({ media }) => media ?? []));
  return chosen.flatMap(({ slot, article: id, headline, media }) => {
    const card = known.get(id);
    if (card === undefined) return [];
    const picture = pictures.get(media ?? "") ?? card.picture;
    const article = { ...card, frontHeadline: headline || card.frontHeadline, ...(picture && { picture }) };
    return { slot, article };
  });
}

const changesAfter = prepared((read) => {
  const firstOf = (column: typeof frontSlots.validFrom | typeof frontSlots.validTo) =>
    read
      .select({ at: min(column) })
      .from(frontSlots)
      .where(gt(column, placeholder("now")));
  return firstOf(frontSlots.validFrom).unionAll(firstOf(frontSlots.validTo)).prepare();
});

/** When the next of the editor's choices begins or ends; undefined when none will. */
export async function findNextSlotChange(now: Instant): Promise<Instant | undefined> {
  const changes = changesAfter()
    .all({ now })
    .flatMap(({ at }) => (at !== null && at < UNTIL_REPLACED ? [at] : []));
  return changes.length === 0 ? undefined : Math.min(...changes);
}
