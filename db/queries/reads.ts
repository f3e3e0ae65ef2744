import { and, desc, eq, gte, inArray, lt, lte, type SQL, sum } from "drizzle-orm";
import { type Reader, store, type Tx } from "#db/client.ts";
import { atMost, placeholder, prepared } from "#db/prepared.ts";
import { findCards } from "#db/queries/cards.ts";
import { remembered } from "#db/remember.ts";
import { articles } from "#db/schema/articles.ts";
import { addedUp } from "#db/schema/kit.ts";
import { articleReads, readSources } from "#db/schema/reads.ts";
import { shared } from "#db/shared.ts";
import { offTheRecord } from "#db/witness.ts";
import type { ArticleCard } from "#domain/articles/article.ts";
import type { Permalink } from "#domain/articles/permalink.ts";
import type { Instant } from "#domain/calendar.ts";
import { READ_SOURCES, type ReadSource } from "#domain/reads/sources.ts";

const HOUR_MS = 3_600_000;
const FLUSH_MS = 10_000;
/** Hours looked at for "most read": the newest day, and longer ones when it was quiet. */
const LONGEST_WINDOW = 90 * 24;
const WINDOWS = [24, 7 * 24, LONGEST_WINDOW];

/** Reads not written yet, by `article:hour:source`. Nothing about the reader is known here. */
interface Counter {
  reads: Map<string, number>;
  timer?: NodeJS.Timeout;
}
const current = shared<Counter>("reads");

function counter(): Counter {
  current.value ??= { reads: new Map() };
  return current.value;
}

/** Counts one opening of an article, in memory; written soon after, together with others. */
export function countRead(id: number, now: Instant, source: ReadSource = "direct"): void {
  const { reads } = counter();
  const key = `${id}:${Math.floor(now / HOUR_MS)}:${source}`;
  reads.set(key, (reads.get(key) ?? 0) + 1);
  startTimer();
}

/** A process that stops orderly calls `flushReads` itself; the timer must not keep it alive. */
function startTimer(): void {
  const current = counter();
  if (current.timer) return;
  current.timer = setTimeout(() => {
    delete current.timer;
    flushReads(Date.now()).catch((problem: unknown) => console.error(problem));
  }, FLUSH_MS);
  current.timer.unref();
}

/**
 * Writes the counts in one transaction, and forgets those too old to count for anything. Reads of articles that are gone
 * by then are let go.
 */
export async function flushReads(now: Instant): Promise<void> {
  const { reads } = counter();
  if (reads.size === 0) return;
  const taken = [...reads].map(([key, number]) => ({ ...placeOf(key), reads: number }));
  reads.clear();
  await store.write(async (tx) => {
    const oldest = Math.floor(now / HOUR_MS) - LONGEST_WINDOW;
    await tx.delete(articleReads).where(lt(articleReads.hour, oldest));
    await tx.delete(readSources).where(lt(readSources.hour, oldest));
    const out = await tx
      .select({ id: articles.id })
      .from(articles)
      .where(
        inArray(
          articles.id,
          taken.map((row) => row.article),
        ),
      );
    const ids = new Set(out.map(({ id }) => id));
    const rows = taken.filter(({ article }) => ids.has(article));
    for (const { source, ...row } of rows) await addUp(tx, row, source);
  });
}

async function addUp(tx: Tx, row: { article: number; hour: number; reads: number }, source: ReadSource) {
  await tx
    .insert(articleReads)
    .values(row)
    .onConflictDoUpdate({
      target: [articleReads.article, articleReads.hour],
      set: { reads: addedUp(articleReads.reads) },
    });
  await tx
    .insert(readSources)
    .values({ ...row, source })
    .onConflictDoUpdate({
      target: [readSources.article, readSources.hour, readSources.source],
      set: { reads: addedUp(readSources.reads) },
    });
}

function placeOf(key: string): { article: number; hour: number; source: ReadSource } {
  const [article, hour, from] = key.split(":");
  const source = READ_SOURCES.find((known) => known === from) ?? "other";
  return { article: Number(article), hour: Number(hour), source };
}

/**
 * What readers opened most in the newest 24 hours; filled up from 7 days, 90 days, and the newest articles when that was
 * little. A kept page is not made anew because the order changed: that would be every page every few seconds.
 */
export async function listMostRead(now: Instant, limit: number, section?: string): Promise<ArticleCard[]> {
  return findCards(await offTheRecord(() => listMostReadAt(Math.floor(now / HOUR_MS), limit, section)));
}

const listMostReadAt = remembered("most read", async (hour: number, limit: number, section?: string) => {
  const ids = new Set<number>();
  for (const hours of WINDOWS) {
    if (ids.size >= limit) break;
    for (const id of listMostReadIds(hour - hours, limit, section)) ids.add(id);
  }
  if (ids.size < limit) for (const id of listNewestIds(limit, section)) ids.add(id);
  return [...ids].slice(0, limit);
});

/** Where the articles are that were opened most in the longest time that is looked at, then the newest. */
export async function listMostReadPlaces(now: Instant, limit: number): Promise<Permalink[]> {
  const { id, slug, releasedOn } = articles;
  const place = { id, slug, releasedOn };
  const newest = store.read.select(place).from(articles).orderBy(desc(articles.releasedAt), desc(id)).limit(limit);
  const most = await store.read
    .select(place)
    .from(articleReads)
    .innerJoin(articles, eq(id, articleReads.article))
    .where(gte(articleReads.hour, Math.floor(now / HOUR_MS) - LONGEST_WINDOW))
    .groupBy(id)
    .orderBy(desc(sum(articleReads.reads)), desc(id))
    .limit(limit);
  const known = new Map([...most, ...(most.length < limit ? await newest : [])].map((one) => [one.id, one]));
  return [...known.values()].slice(0, limit);
}

/** Hours looked at for the front: no more than are kept long enough to be looked at again. */
const FRONT_WINDOWS = [24, 7 * 24];

/**
 * Ids of what was opened most in the full hours before a moment: a day of them, filled up from a week and from what was
 * newest then. Asked again later it is the same, for as long as the counts are kept.
 */
export async function listMostReadBefore(at: Instant, limit: number): Promise<number[]> {
  const hour = Math.floor(at / HOUR_MS);
  const ids = new Set<number>();
  for (const hours of FRONT_WINDOWS) {
    if (ids.size >= limit) break;
    for (const id of listMostReadIds(hour - hours, limit, undefined, hour)) ids.add(id);
  }
  if (ids.size < limit) for (const id of listNewestIds(limit, undefined, at)) ids.add(id);
  return [...ids].slice(0, limit);
}

/** No moment is later. */
const NEVER = Number.MAX_SAFE_INTEGER;
const inSection = eq(articles.section, placeholder("section"));
const mostRead = prepared((read) => mostReadOf(read));
const mostReadInSection = prepared((read) => mostReadOf(read, inSection));
const newest = prepared((read) => newestOf(read));
const newestInSection = prepared((read) => newestOf(read, inSection));

function mostReadOf(read: Reader, which?: SQL) {
  const { article, hour, reads } = articleReads;
  return read
    .select({ id: article })
    .from(articleReads)
    .innerJoin(articles, eq(articles.id, article))
    .where(and(gte(hour, placeholder("since")), lt(hour, placeholder("before")), which))
    .groupBy(article)
    .orderBy(desc(sum(reads)), desc(article))
    .limit(atMost("limit"))
    .prepare();
}

function newestOf(read: Reader, which?: SQL) {
  const { id, releasedAt } = articles;
  return read
    .select({ id })
    .from(articles)
    .where(and(lte(releasedAt, placeholder("until")), which))
    .orderBy(desc(releasedAt), desc(id))
    .limit(atMost("limit"))
    .prepare();
}

function listMostReadIds(since: number, limit: number, section: string | undefined, before = NEVER): number[] {
  const asked = { since, before, limit };
  const rows = section === undefined ? mostRead().all(asked) : mostReadInSection().all({ ...asked, section });
  return rows.map(({ id }) => id);
}

function listNewestIds(limit: number, section: string | undefined, until = NEVER): number[] {
  const rows =
    section === undefined ? newest().all({ limit, until }) : newestInSection().all({ limit, until, section });
  return rows.map(({ id }) => id);
}
