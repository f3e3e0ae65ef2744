import { setImmediate as othersTurn } from "node:timers/promises";
import { and, asc, count, desc, gt, gte, inArray, isNotNull, like, lte, max, sql } from "drizzle-orm";
import { store } from "#db/client.ts";
import { cardColumns, dress, findCards } from "#db/queries/cards.ts";
import { findPictures } from "#db/queries/pictures.ts";
import { articles } from "#db/schema/articles.ts";
import type { ArticleCard, Translation } from "#domain/articles/article.ts";
import { pictureHashes } from "#domain/body/walk.ts";
import type { CalendarDay, Instant } from "#domain/calendar.ts";
import type { Picture } from "#domain/media/picture.ts";
import type { SitemapMonth } from "#domain/sitemaps/month-files.ts";
import { MOST_NEWS, NEWS_SPAN } from "#domain/sitemaps/news-sitemap.ts";
import { URLS_PER_FILE } from "#domain/sitemaps/urlset.ts";

/** Articles in a file, and those fetched at a time: between two lots other readers are served. */
const SIZES = { file: URLS_PER_FILE, lot: 500 };

/** The months in which anything was released, in order. Each is looked up by itself, as an index holds them together. */
export async function listSitemapMonths(): Promise<SitemapMonth[]> {
  const months: SitemapMonth[] = [];
  for (let day = await findDayAfter(""); day !== undefined; ) {
    const month = await findSitemapMonth(day.slice(0, 7));
    if (month) months.push(month);
    day = await findDayAfter(`${day.slice(0, 7)}-31`);
  }
  return months;
}

async function findDayAfter(day: CalendarDay): Promise<CalendarDay | undefined> {
  const [row] = await store.read
    .select({ day: articles.releasedOn })
    .from(articles)
    .where(gt(articles.releasedOn, day))
    .orderBy(asc(articles.releasedOn))
    .limit(1);
  return row?.day;
}

/** A month, `2026-02`; undefined when nothing was released in it. */
export async function findSitemapMonth(month: string): Promise<SitemapMonth | undefined> {
  const [released] = await store.read
    .select({ articles: count(), at: max(articles.releasedAt) })
    .from(articles)
    .where(inMonth(month));
  const [updated] = await store.read
    .select({ at: max(articles.updatedAt) })
    .from(articles)
    .where(and(inMonth(month), isNotNull(articles.updatedAt)));
  if (!released?.at) return undefined;
  return { month, articles: released.articles, changedAt: Math.max(released.at, updated?.at ?? 0) };
}

/** Days are written so that they sort; no month has more than 31. */
function inMonth(month: string) {
  return and(gte(articles.releasedOn, `${month}-01`), lte(articles.releasedOn, `${month}-31`));
}

/** An article as a sitemap lists it. */
export interface ListedArticle extends ArticleCard {
  translations: Translation[];
  /** Those its text shows. */
  pictures: Picture[];
}

/** Where reading goes on: after this article. */
interface Place {
  releasedOn: CalendarDay;
  releasedAt: Instant;
  id: number;
}

/** The articles of one file of a month, in the order of release, lot by lot. Parts count from 1. */
export async function* readSitemapMonth(month: string, part: number, sizes = SIZES): AsyncGenerator<ListedArticle> {
  let last: Place | undefined;
  for (let skipped = 1; skipped < part; skipped += 1) {
    last = (await listPlaces(month, last, sizes.file)).at(-1);
    if (last === undefined) return;
  }
  for (let left = sizes.file; left > 0; left -= sizes.lot) {
    const rows = await selectMonth(month, last, Math.min(sizes.lot, left));
    last = rows.at(-1);
    if (last === undefined) return;
    yield* await listed(rows);
    await othersTurn();
  }
}

const placeColumns = { releasedOn: articles.releasedOn, releasedAt: articles.releasedAt, id: articles.id };
const byPlace = [asc(articles.releasedOn), asc(articles.releasedAt), asc(articles.id)];

/** Where articles stand, from the index alone. */
async function listPlaces(month: string, last: Place | undefined, limit: number): Promise<Place[]> {
  return store.read
    .select(placeColumns)
    .from(articles)
    .where(and(inMonth(month), after(last)))
    .orderBy(...byPlace)
    .limit(limit);
}

async function selectMonth(month: string, last: Place | undefined, limit: number) {
  return store.read
    .select({ ...cardColumns, translationGroup: articles.translationGroup })
    .from(articles)
    .where(and(inMonth(month), after(last)))
    .orderBy(...byPlace)
    .limit(limit);
}

function after(last: Place | undefined) {
  if (last === undefined) return undefined;
  const { releasedOn, releasedAt, id } = last;
  return sql`(${articles.releasedOn}, ${articles.releasedAt}, ${articles.id}) > (${releasedOn}, ${releasedAt}, ${id})`;
}

type Row = Awaited<ReturnType<typeof selectMonth>>[number];

/** Gives rows what a sitemap says of them, in the same few queries however many rows there are. */
async function listed(rows: readonly Row[]): Promise<ListedArticle[]> {
  const cards = await dress(rows);
  const groups = await findGroups(rows.map(({ translationGroup }) => translationGroup));
  const shown = await findShown(rows.map(({ id }) => id));
  return cards.map((card, at) => {
    const group = groups.get(rows[at]?.translationGroup ?? card.id) ?? [];
    return { ...card, translations: group.filter(({ id }) => id !== card.id), pictures: shown.get(card.id) ?? [] };
  });
}

async function findGroups(groups: readonly number[]): Promise<Map<number, Translation[]>> {
  const { id, slug, releasedOn, language, headline, translationGroup } = articles;
  const rows = await store.read
    .select({ id, slug, releasedOn, language, headline, group: translationGroup })
    .from(articles)
    .where(inArray(translationGroup, [...new Set(groups)]));
  const found = new Map<number, Translation[]>();
  for (const { group, ...text } of rows) found.set(group, [...(found.get(group) ?? []), text]);
  return found;
}

/** The pictures in the texts. Only texts that hold one are read: its mark cannot occur in mere words, which are escaped. */
async function findShown(ids: readonly number[]): Promise<Map<number, Picture[]>> {
  const rows = await store.read
    .select({ id: articles.id, body: articles.body })
    .from(articles)
    .where(and(inArray(articles.id, [...ids]), like(articles.body, '%"media":"%')));
  const hashes = new Map(rows.map(({ id, body }) => [id, pictureHashes(body)]));
  const pictures = await findPictures([...hashes.values()].flat());
  return new Map([...hashes].map(([id, of]) => [id, of.flatMap((hash) => pictures.get(hash) ?? [])]));
}

/** What was released in the last two days, newest first, as much of it as a news sitemap may list. */
export async function listNews(now: Instant): Promise<ArticleCard[]> {
  const rows = await store.read
    .select({ id: articles.id })
    .from(articles)
    .where(gt(articles.releasedAt, now - NEWS_SPAN))
    .orderBy(desc(articles.releasedAt), desc(articles.id))
    .limit(MOST_NEWS);
  return findCards(rows.map(({ id }) => id));
}
