import { store } from "#db/client.ts";
import { and, asc, eq, lte } from "#db/operators.ts";
import { findCards } from "#db/queries/cards.ts";
import { type FrontSources, readSources } from "#db/queries/front.ts";
import { dressSlots, listEntries } from "#db/queries/front-slots.ts";
import { schedules, stories, versions } from "#db/schema/stories.ts";
import type { Instant } from "#domain/calendar.ts";
import type { FiledCard } from "#domain/front/beside.ts";
import { entriesAt } from "#domain/front/slots.ts";
import { composeArticle } from "#newsroom/preview-article.ts";

const MOST_SCHEDULED = 60;

/** What the front of a moment ahead will be made of: what is public now, and what goes out by itself by then. */
export async function readSourcesAhead(at: Instant, now: Instant): Promise<FrontSources> {
  const sources = await readSources(at, now);
  const coming = await listComing(at);
  if (coming.length === 0) return sources;
  const changed = new Map(coming.map((one) => [one.card.id, one]));
  const staying = sources.pool.map((one) => changed.get(one.card.id) ?? one);
  const known = new Set(staying.map(({ card }) => card.id));
  const pool = [...coming.filter(({ card }) => !known.has(card.id)), ...staying].toSorted(byRelease);
  const entries = await listEntries(at);
  const cards = new Map((await findCards(entries.map(({ story }) => story))).map((card) => [card.id, card]));
  for (const { card } of coming) cards.set(card.id, card);
  const standing = entriesAt(
    entries.filter(({ story }) => cards.has(story)),
    at,
  );
  const chosen = [...standing.values()].map(({ story: article, ...entry }) => ({ ...entry, article }));
  return {
    ...sources,
    pool: pool.slice(0, sources.pool.length + coming.length),
    slots: await dressSlots(chosen, [...cards.values()]),
  };
}

function byRelease({ card: one }: FiledCard, { card: other }: FiledCard): number {
  return other.releasedAt - one.releasedAt || other.id - one.id;
}

/** The cards of what goes out by itself up to that moment, as they will read. */
async function listComing(at: Instant): Promise<FiledCard[]> {
  const rows = await store.read
    .select({ story: stories, content: versions.content, kind: schedules.kind, at: schedules.at, note: schedules.note })
    .from(schedules)
    .innerJoin(stories, eq(stories.id, schedules.story))
    .innerJoin(versions, and(eq(versions.story, schedules.story), eq(versions.number, schedules.version)))
    .where(and(eq(schedules.state, "waiting"), lte(schedules.at, at)))
    .orderBy(asc(schedules.at), asc(schedules.id))
    .limit(MOST_SCHEDULED);
  const coming = new Map<number, FiledCard>();
  for (const { story, content, kind, at: now, note } of rows) {
    const change = kind === "release" ? {} : { change: { kind, note } };
    const card = await composeArticle(store.read, { story, content, now, ...change });
    coming.set(story.id, { card, topics: content.topics });
  }
  return [...coming.values()];
}
