import { and, asc, eq, gt, lte, min } from "drizzle-orm";
import { store } from "#db/client.ts";
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

/** The editor's choices that are valid then and out, one for each slot; a later choice wins over an earlier one. */
export async function listChosenSlots(at: Instant): Promise<ChosenSlot[]> {
  const { id, slot, story, headline, media, validFrom, validTo } = frontSlots;
  const rows = await store.read
    .select({ id, slot, article: story, headline, media, validFrom, validTo })
    .from(frontSlots)
    .innerJoin(articles, eq(articles.id, frontSlots.story))
    .where(and(gt(validTo, at), lte(validFrom, at), lte(articles.releasedAt, at)))
    .orderBy(asc(validFrom), asc(id));
  return [...entriesAt(rows, at).values()];
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

/** When the next of the editor's choices begins or ends; undefined when none will. */
export async function findNextSlotChange(now: Instant): Promise<Instant | undefined> {
  const [begins] = await store.read
    .select({ at: min(frontSlots.validFrom) })
    .from(frontSlots)
    .where(gt(frontSlots.validFrom, now));
  const [ends] = await store.read
    .select({ at: min(frontSlots.validTo) })
    .from(frontSlots)
    .where(gt(frontSlots.validTo, now));
  const changes = [begins?.at, ends?.at].filter((at) => typeof at === "number" && at < UNTIL_REPLACED);
  return changes.length === 0 ? undefined : Math.min(...changes.map(Number));
}
