import { notFound } from "next/navigation";
import type { DeedShown } from "#components/newsroom/front/deed-list.tsx";
import type { PoolStory } from "#components/newsroom/front/story-pool.tsx";
import { titleOf } from "#components/story/headline.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import type { Instant } from "#domain/calendar.ts";
import { writeTiming } from "#domain/desk/timing.ts";
import { readWallClock } from "#domain/desk/wall-clock.ts";
import { nameOfPlace } from "#domain/front/slots.ts";
import { isPermitted } from "#domain/staff/permissions.ts";
import type { Desk } from "#newsroom/authorise.ts";
import type { FrontDeed } from "#newsroom/front-desk.ts";
import { type FoundStory, lookUpStories } from "#newsroom/lookups.ts";
import { findSection } from "#site.ts";
import { openDesk } from "../../_desk/open-desk.ts";

export type Query = Record<string, string | string[] | undefined>;

/** The desk of whoever arranges the front; for all others there is no such page. */
export async function openFrontDesk(): Promise<Desk> {
  const desk = await openDesk();
  if (!isPermitted(desk.actor.role, "front:edit")) notFound();
  return desk;
}

/** One word of a query; empty when there is none, or several. */
export function wordIn(query: Query, name: string): string {
  const value = query[name];
  return typeof value === "string" ? value : "";
}

/** The moment that a query names; absent for the present. */
export function momentIn(query: Query): Instant | undefined {
  return readWallClock(wordIn(query, "at"))?.at;
}

/** What can be placed: the words that were searched for, else what the front leaves over. */
export async function listPool(desk: Desk, search: string, pool: readonly ArticleCard[]): Promise<PoolStory[]> {
  if (search.trim() === "") return pool.map((card) => poolStory(card, desk.now));
  return (await lookUpStories(desk, search)).filter(({ state }) => state !== "withdrawn").map(foundStory);
}

/** The story for which a place is being chosen. */
export async function findChosen(desk: Desk, id: string, pool: readonly PoolStory[]): Promise<PoolStory | undefined> {
  if (!/^[1-9]\d{0,14}$/.test(id)) return undefined;
  const known = pool.find((story) => story.id === Number(id));
  if (known) return known;
  const [found] = await lookUpStories(desk, id);
  return found && foundStory(found);
}

function poolStory(card: ArticleCard, now: Instant): PoolStory {
  const note = [findSection(card.section)?.name ?? card.section, writeTiming(card.releasedAt, now)].join(", ");
  return { id: card.id, title: titleOf(card), note, picture: card.picture };
}

function foundStory({ id, headline, section, state }: FoundStory): PoolStory {
  const where = findSection(section)?.name ?? section;
  return { id, title: headline, note: state === "published" ? where : `${where}, not out yet` };
}

/** The history in the words of the screen. */
export function showDeeds(deeds: readonly FrontDeed[]): DeedShown[] {
  return deeds.map(({ slot, was, ...deed }) => ({
    ...deed,
    place: nameOfPlace(slot),
    was: was === undefined ? undefined : nameOfPlace(was),
  }));
}
