import { store } from "#db/client.ts";
import { and, asc, desc, eq, gt, inArray, isNotNull } from "#db/operators.ts";
import { layOut, readSources } from "#db/queries/front.ts";
import { frontSlots } from "#db/schema/front.ts";
import { audit } from "#db/schema/ledger.ts";
import { media } from "#db/schema/media.ts";
import { stories } from "#db/schema/stories.ts";
import type { ArticleCard } from "#domain/articles/article.ts";
import type { Instant } from "#domain/calendar.ts";
import type { Front } from "#domain/front/compose.ts";
import type { SetEntry } from "#domain/front/set-entry.ts";
import { entriesAt, FRONT_PLAN, type SlotPlace, sightOf, slotsOf } from "#domain/front/slots.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { FRONT_VERBS } from "#newsroom/front.ts";
import { readSourcesAhead } from "#newsroom/front-ahead.ts";

/** A place of the front at a moment: what readers see there, and who said so. */
export interface Place extends SlotPlace {
  card: ArticleCard | undefined;
  /** The last moment at which the picture that stands there may be used; absent when there is none. */
  pictureEndsAt: Instant | undefined;
  /** The editor's entry; absent where the rule fills the place. It may wait for a story that is not out yet. */
  entry: SetEntry | undefined;
  /** What is set for later. */
  coming: SetEntry[];
  /** What the editor sees of the place, for the check that nobody was quicker. */
  seen: string;
}

/** The front as the newsroom arranges it. */
export interface FrontDesk {
  at: Instant;
  isPast: boolean;
  groups: { name: string; places: Place[] }[];
  front: Front;
  /** Stories that stand in no place that can be set, newest first. */
  pool: ArticleCard[];
}

const POOL_SHOWN = 40;
const DEEDS = 30;

/** The front at any moment: past ones as they were, later ones with what goes out by itself until then. */
export async function openFront(desk: Desk, at: Instant = desk.now): Promise<FrontDesk> {
  authorise(desk, "front:edit");
  const sources = at > desk.now ? await readSourcesAhead(at, desk.now) : await readSources(at, desk.now);
  const front = await layOut(sources, at);
  const entries = await listSet(Math.min(at, desk.now));
  const standing = entriesAt(entries, at);
  const ends = await listLicenceEnds([...front.places.values()]);
  const placeOf = (place: SlotPlace): Place => ({
    ...place,
    card: front.places.get(place.slot),
    pictureEndsAt: ends.get(front.places.get(place.slot)?.picture?.hash ?? ""),
    entry: standing.get(place.slot),
    coming: entries.filter(
      ({ slot, validFrom, validTo }) => slot === place.slot && validFrom > at && validTo > validFrom,
    ),
    seen: sightOf(entries, place.slot, desk.now),
  });
  const groups = slotsOf(FRONT_PLAN).map(({ name, places }) => ({ name, places: places.map(placeOf) }));
  const placed = new Set([...front.places.values()].map(({ id }) => id));
  const pool = sources.pool.map(({ card }) => card).filter(({ id }) => !placed.has(id));
  return { at, isPast: at < desk.now, groups, front, pool: pool.slice(0, POOL_SHOWN) };
}

/** Of the pictures of those cards that may be used for a time only: until when. */
async function listLicenceEnds(cards: readonly ArticleCard[]): Promise<Map<string, Instant>> {
  const hashes = cards.flatMap(({ picture }) => picture?.hash ?? []);
  const rows = await store.read
    .select({ hash: media.hash, endsAt: media.licenceEndsAt })
    .from(media)
    .where(and(inArray(media.hash, hashes), isNotNull(media.licenceEndsAt)));
  return new Map(rows.flatMap(({ hash, endsAt }) => (endsAt === null ? [] : [[hash, endsAt] as const])));
}

async function listSet(at: Instant): Promise<SetEntry[]> {
  const { id, slot, story, headline, media: picture, validFrom, validTo, setAt, setBy } = frontSlots;
  return store.read
    .select({
      ...{ id, slot, story, headline, media: picture, validFrom, validTo, setAt, setBy },
      ...{ title: stories.headline, state: stories.state, pictureEndsAt: media.licenceEndsAt },
    })
    .from(frontSlots)
    .innerJoin(stories, eq(stories.id, frontSlots.story))
    .leftJoin(media, eq(media.hash, picture))
    .where(gt(validTo, at))
    .orderBy(asc(validFrom), asc(id));
}

/** The front alone, for a look at it at any moment. */
export async function lookAtFront(desk: Desk, at: Instant): Promise<Front> {
  authorise(desk, "front:edit");
  return layOut(at > desk.now ? await readSourcesAhead(at, desk.now) : await readSources(at, desk.now), at);
}

/** Something that was done to the front. */
export interface FrontDeed {
  id: number;
  at: Instant;
  actor: string;
  verb: (typeof FRONT_VERBS)[number];
  slot: string;
  /** Where the story stood before it was moved. */
  was: string | undefined;
  story: number;
  title: string;
  /** The entry that was set, by which it can be set again. */
  entry: number;
}

/** Who did what to the front, newest first. */
export async function listFrontDeeds(desk: Desk): Promise<FrontDeed[]> {
  authorise(desk, "front:edit");
  const lists = await Promise.all(FRONT_VERBS.map(listDeedsOf));
  return lists
    .flat()
    .toSorted((one, other) => other.id - one.id)
    .slice(0, DEEDS);
}

async function listDeedsOf(verb: (typeof FRONT_VERBS)[number]): Promise<FrontDeed[]> {
  const rows = await store.read
    .select({ id: audit.id, at: audit.at, actor: audit.actor, story: audit.story, detail: audit.detail })
    .from(audit)
    .where(eq(audit.verb, verb))
    .orderBy(desc(audit.id))
    .limit(DEEDS);
  const ids = rows.flatMap(({ story }) => story ?? []);
  const named = await store.read
    .select({ id: stories.id, headline: stories.headline })
    .from(stories)
    .where(inArray(stories.id, ids));
  const titles = new Map(named.map(({ id, headline }) => [id, headline]));
  return rows.map(({ detail, story, ...deed }) => ({
    ...deed,
    verb,
    story: story ?? 0,
    title: titles.get(story ?? 0) ?? "",
    slot: String(detail.slot ?? ""),
    was: detail.was === undefined ? undefined : String(detail.was),
    entry: Number(detail.entry ?? 0),
  }));
}

/** An entry as it was set once, to be set again. */
export async function findFrontEntry(desk: Desk, id: number): Promise<typeof frontSlots.$inferSelect | undefined> {
  authorise(desk, "front:edit");
  const [entry] = await store.read.select().from(frontSlots).where(eq(frontSlots.id, id));
  return entry;
}
