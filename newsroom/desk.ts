import { store } from "#db/client.ts";
import { listDeeds } from "#db/desk/activity.ts";
import type { Asked } from "#db/desk/conditions.ts";
import { countKeys, listKeys, MOST_COUNTED } from "#db/desk/list.ts";
import { findRows } from "#db/desk/rows.ts";
import { eq } from "#db/operators.ts";
import { findPicture } from "#db/queries/media.ts";
import { authors } from "#db/schema/people.ts";
import { staff } from "#db/schema/staff.ts";
import { searchStories } from "#db/search/stories.ts";
import type { Deed } from "#domain/desk/activity.ts";
import { type DeskFilters, QUEUES, type Queue } from "#domain/desk/filters.ts";
import type { Place } from "#domain/desk/place.ts";
import type { StoryRow } from "#domain/desk/story-row.ts";
import type { Picture } from "#domain/media/picture.ts";
import { isPermitted } from "#domain/staff/permissions.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { site } from "#site.ts";

/** Stories on one page of the desk. */
export const PAGE_LENGTH = 50;
/** Someone is writing while their last sign of life is not older. */
const SEEN_MS = 60_000;

/** One page of the desk, and where the next one begins; undefined after the last. */
export interface DeskPage {
  rows: StoryRow[];
  next: Place | undefined;
}

/**
 * Stories in the order in which they go out: late ones, from today on, without a date, back in time. A contributor sees
 * stories of their own.
 * @param after where the page before ended
 */
export async function listStories(
  desk: Desk,
  filters: DeskFilters,
  { after, limit = PAGE_LENGTH }: { after?: Place | undefined; limit?: number } = {},
): Promise<DeskPage> {
  const places = await listKeys(await ask(desk, filters), after, limit + 1);
  const rows = await findRows(places.slice(0, limit), { seenSince: desk.now - SEEN_MS });
  return { rows, next: places.length > limit ? places[limit - 1] : undefined };
}

/** A count that is told up to 1,000; beyond that only that there are more. */
export interface Tally {
  stories: number;
  isMore: boolean;
}

/** How many stories lie in each queue, and in all, with the other filters applied. */
export async function countStories(desk: Desk, filters: DeskFilters): Promise<Record<Queue | "all", Tally>> {
  const { queue: _any, ...others } = filters;
  const asked = await ask(desk, others);
  const counted = await Promise.all(
    QUEUES.map(async (queue) => [queue, await tally({ ...asked, filters: { ...others, queue } })] as const),
  );
  // Every queue is among them.
  return { ...(Object.fromEntries(counted) as Record<Queue, Tally>), all: await tally(asked) };
}

/** What waits for somebody: each with the filters that list it. */
export async function countWaiting(desk: Desk): Promise<{ name: string; filters: DeskFilters; stories: number }[]> {
  const asked = await ask(desk, {});
  const waiting: { name: string; filters: DeskFilters }[] = [
    { name: "late", filters: { queue: "late" } },
    { name: "scheduled for today", filters: { queue: "scheduled", period: "today" } },
    { name: "waiting for review", filters: { queue: "in-review" } },
    { name: "to be corrected", filters: { queue: "needs-correction" } },
  ];
  return Promise.all(
    waiting.map(async ({ name, filters }) => ({ name, filters, stories: await countKeys({ ...asked, filters }) })),
  );
}

/** How many stories are in hand: neither out nor withdrawn. */
export async function countInHand(desk: Desk): Promise<Tally> {
  const asked = await ask(desk, {});
  const states = ["draft", "in-review", "ready", "scheduled"] as const;
  const counts = await Promise.all(states.map((queue) => countKeys({ ...asked, filters: { queue } })));
  return capped(counts.reduce((sum, count) => sum + count, 0));
}

/** What happened lately, newest first; to a contributor, on stories of their own. */
export async function listActivity(desk: Desk, limit = 20): Promise<Deed[]> {
  authorise(desk, "audit:read");
  return listDeeds({ maker: makerOf(desk), limit });
}

/** Who is at the desk, as the side navigation shows them. */
export async function findMember(desk: Desk): Promise<{ name: string; portrait?: Picture }> {
  authorise(desk, "account:own");
  const [member] = await store.read
    .select({ name: staff.name, portrait: authors.portrait })
    .from(staff)
    .leftJoin(authors, eq(authors.slug, staff.author))
    .where(eq(staff.id, desk.actor.id));
  const portrait = member?.portrait ? await findPicture(member.portrait) : undefined;
  return { name: member?.name ?? desk.actor.name, ...(portrait === undefined ? {} : { portrait }) };
}

/** What the desk's filters offer. */
export interface DeskChoices {
  sections: { value: string; name: string }[];
  authors: { value: string; name: string }[];
  staff: { value: number; name: string }[];
}

/** Sections, those who sign and those who work here, by the alphabet. */
export async function listDeskChoices(desk: Desk): Promise<DeskChoices> {
  authorise(desk, "story:read-own");
  const signing = await store.read.select({ value: authors.slug, name: authors.name }).from(authors);
  const working = await store.read
    .select({ value: staff.id, name: staff.name, disabledAt: staff.disabledAt })
    .from(staff);
  const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name, site.language);
  return {
    sections: site.sections.map(({ slug, name }) => ({ value: slug, name })),
    authors: signing.sort(byName),
    staff: working
      .filter(({ disabledAt }) => disabledAt === null)
      .map(({ value, name }) => ({ value, name }))
      .sort(byName),
  };
}

async function ask(desk: Desk, filters: DeskFilters): Promise<Asked> {
  authorise(desk, "story:read-own");
  const among = filters.words === undefined ? undefined : await searchStories(filters.words);
  return { filters, maker: makerOf(desk), among, now: desk.now };
}

/** Whose stories alone someone may see; undefined for those who see any. */
export function makerOf({ actor }: Desk): number | undefined {
  return isPermitted(actor.role, "story:read-any") ? undefined : actor.id;
}

async function tally(asked: Asked): Promise<Tally> {
  return capped(await countKeys(asked));
}

function capped(stories: number): Tally {
  return { stories: Math.min(stories, MOST_COUNTED), isMore: stories > MOST_COUNTED };
}
