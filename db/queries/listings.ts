import { and, asc, count, desc, eq, gt, gte, lt, lte, type Placeholder, type SQL, sql } from "drizzle-orm";
import { type Reader, store } from "#db/client.ts";
import { atMost, prepared } from "#db/prepared.ts";
import { findCards } from "#db/queries/cards.ts";
import { articleAuthors, articles, articleTopics } from "#db/schema/articles.ts";
import { newerThan, olderThan } from "#db/schema/kit.ts";
import type { ArticleCard } from "#domain/articles/article.ts";
import type { CalendarDay } from "#domain/calendar.ts";

/** `before` is the id of the last article already shown. */
export interface Page {
  before?: number;
  limit: number;
}

export interface Listing {
  cards: ArticleCard[];
  /** Id for the address of the page with older ones; absent on the last page. */
  older?: number;
  /** Id for the address of the page with newer ones; absent where that is the first page, or this is. */
  newer?: number;
}

/** The tables whose rows stand in the order of release, and what they call an article. */
const ARTICLES = { table: articles, id: articles.id, releasedAt: articles.releasedAt };
const BY_TOPIC = { table: articleTopics, id: articleTopics.article, releasedAt: articleTopics.releasedAt };
const BY_AUTHOR = { table: articleAuthors, id: articleAuthors.article, releasedAt: articleAuthors.releasedAt };
type Shelf = typeof ARTICLES | typeof BY_TOPIC | typeof BY_AUTHOR;

/** What the feeds of the whole paper ask after every change. */
const newest = prepared((read) => selectShelf(ARTICLES, undefined, undefined, atMost("limit"), read).prepare());

const inSection = (slug: string) => eq(articles.section, slug);
const onTopic = (slug: string) => eq(articleTopics.topic, slug);
const signedBy = (slug: string) => and(eq(articleAuthors.author, slug), eq(articleAuthors.leading, true));
const onDay = (day: CalendarDay) => eq(articles.releasedOn, day);

/** A page of everything, newest first; undefined when `before` is no article that is out. */
export async function listLatest(page: Page): Promise<Listing | undefined> {
  return listShelf(ARTICLES, undefined, page);
}

/** A page of a section, newest first; undefined when `before` is not in it. */
export async function listSection(slug: string, page: Page): Promise<Listing | undefined> {
  return listShelf(ARTICLES, inSection(slug), page);
}

/** A page of a topic, newest first; undefined when `before` is not in it. */
export async function listTopic(slug: string, page: Page): Promise<Listing | undefined> {
  return listShelf(BY_TOPIC, onTopic(slug), page);
}

/** A page of what someone signed, in whatever role, newest first; undefined when `before` is not theirs. */
export async function listAuthor(slug: string, page: Page): Promise<Listing | undefined> {
  return listShelf(BY_AUTHOR, signedBy(slug), page);
}

/** A page of one day's articles, newest first; undefined when `before` is of another day. */
export async function listDay(day: CalendarDay, page: Page): Promise<Listing | undefined> {
  return listShelf(ARTICLES, onDay(day), page);
}

/** Whose articles are followed: those of a section, on a topic, or signed by someone. */
export type Followed = { section: string } | { topic: string } | { author: string };

/** Ids of the newest articles, the newest first: of all, or of what is followed. */
export async function listNewestIds(followed: Followed | undefined, limit: number): Promise<number[]> {
  const [shelf, which] = shelfOf(followed);
  const rows = followed === undefined ? newest().all({ limit }) : await selectShelf(shelf, which, undefined, limit);
  return rows.map(({ id }) => id);
}

function shelfOf(followed: Followed | undefined): [Shelf, SQL | undefined] {
  if (followed === undefined) return [ARTICLES, undefined];
  if ("section" in followed) return [ARTICLES, inSection(followed.section)];
  return "topic" in followed ? [BY_TOPIC, onTopic(followed.topic)] : [BY_AUTHOR, signedBy(followed.author)];
}

async function listShelf(shelf: Shelf, which: SQL | undefined, { before, limit }: Page): Promise<Listing | undefined> {
  const last = before === undefined ? undefined : await findPlace(shelf, which, before);
  if (before !== undefined && last === undefined) return undefined;
  const rows = await selectShelf(shelf, which, last, limit + 1);
  const ids = rows.slice(0, limit).map(({ id }) => id);
  const older = rows.length > limit ? ids.at(-1) : undefined;
  const newer = last && (await selectNewer(shelf, which, last, limit))[limit - 1]?.id;
  return {
    cards: await findCards(ids),
    ...(older === undefined ? {} : { older }),
    ...(newer === undefined ? {} : { newer }),
  };
}

/** The nearest before a place in a listing, nearest first. */
export function selectNewer(shelf: Shelf, which: SQL | undefined, first: Place, limit: number) {
  return store.read
    .select({ id: shelf.id })
    .from(shelf.table)
    .where(and(which, newerThan(shelf.releasedAt, shelf.id, first)))
    .orderBy(asc(shelf.releasedAt), asc(shelf.id))
    .limit(limit);
}

/** One query of a listing: ids alone, all from one index. */
export function selectShelf(
  { table, id, releasedAt }: Shelf,
  which: SQL | undefined,
  last: Place | undefined,
  limit: number | Placeholder,
  read: Reader = store.read,
) {
  return read
    .select({ id })
    .from(table)
    .where(and(which, last && olderThan(releasedAt, id, last)))
    .orderBy(desc(releasedAt), desc(id))
    .limit(limit);
}

interface Place {
  id: number;
  releasedAt: number;
}

async function findPlace(shelf: Shelf, which: SQL | undefined, id: number): Promise<Place | undefined> {
  const [place] = await store.read
    .select({ id: shelf.id, releasedAt: shelf.releasedAt })
    .from(shelf.table)
    .where(and(which, eq(shelf.id, id)))
    .limit(1);
  return place;
}

/** How many articles a section holds. */
export async function countSection(slug: string): Promise<number> {
  return countShelf(ARTICLES, inSection(slug));
}

/** How many articles a topic holds. */
export async function countTopic(slug: string): Promise<number> {
  return countShelf(BY_TOPIC, onTopic(slug));
}

/** How many articles someone signed. */
export async function countAuthor(slug: string): Promise<number> {
  return countShelf(BY_AUTHOR, signedBy(slug));
}

async function countShelf(shelf: Shelf, which: SQL | undefined): Promise<number> {
  const [row] = await store.read.select({ articles: count() }).from(shelf.table).where(which);
  return row?.articles ?? 0;
}

/** The years in which anything was released, newest first, with how much. */
export async function listYears(): Promise<{ year: string; articles: number }[]> {
  const rows = await groupDays(4, undefined);
  return rows.map(({ part, articles }) => ({ year: part, articles })).reverse();
}

/** The months of a year (`01` to `12`) in which anything was released, in order, with how much. */
export async function listMonths(year: string): Promise<{ month: string; articles: number }[]> {
  const rows = await groupDays(7, between(`${year}-01-01`, `${year}-12-31`));
  return rows.map(({ part, articles }) => ({ month: part.slice(5), articles }));
}

/** The days of a month on which anything was released, in order, with how much. */
export async function listDays(year: string, month: string): Promise<{ day: CalendarDay; articles: number }[]> {
  const rows = await groupDays(10, between(`${year}-${month}-01`, `${year}-${month}-31`));
  return rows.map(({ part, articles }) => ({ day: part, articles }));
}

function between(first: CalendarDay, last: CalendarDay) {
  return and(gte(articles.releasedOn, first), lte(articles.releasedOn, last));
}

/** Counts articles by the first letters of their day, which is written so that it sorts. */
async function groupDays(letters: number, which: SQL | undefined) {
  const part = sql<string>`substr(${articles.releasedOn}, 1, ${sql.raw(String(letters))})`;
  return store.read.select({ part, articles: count() }).from(articles).where(which).groupBy(part).orderBy(asc(part));
}

/** The nearest days before and after on which anything was released. */
export async function findNeighbouringDays(day: CalendarDay): Promise<{ before?: CalendarDay; after?: CalendarDay }> {
  const [earlier] = await selectDay(lt(articles.releasedOn, day), desc(articles.releasedOn));
  const [later] = await selectDay(gt(articles.releasedOn, day), asc(articles.releasedOn));
  return { ...(earlier && { before: earlier.day }), ...(later && { after: later.day }) };
}

function selectDay(which: SQL, order: SQL) {
  return store.read.select({ day: articles.releasedOn }).from(articles).where(which).orderBy(order).limit(1);
}
