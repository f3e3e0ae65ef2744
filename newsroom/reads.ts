import { store } from "#db/client.ts";
import { and, asc, desc, eq, gte, sum } from "#db/operators.ts";
import { findCards } from "#db/queries/cards.ts";
import { articleReads, readSources } from "#db/schema/reads.ts";
import type { ArticleCard } from "#domain/articles/article.ts";
import { READ_SOURCES, type ReadSource } from "#domain/reads/sources.ts";
import { barsOf, firstHourOf, type ReadBar, type ReadSpan } from "#domain/reads/spans.ts";
import { authorise, authoriseRead, type Desk } from "#newsroom/authorise.ts";
import { findStory } from "#newsroom/story.ts";

/** How often something was opened, by hour or day, and from where. */
export interface Reads {
  total: number;
  bars: ReadBar[];
  sources: { source: ReadSource; reads: number }[];
}

/** An article, and how often it was opened in the newest hours. */
export interface ReadNow {
  card: ArticleCard;
  reads: number;
}

const HOUR_MS = 3_600_000;
/** "Now" is this hour and the one before: of an hour that has just begun nothing can be said. */
const NOW_HOURS = 2;
const MOST_NOW = 12;

/** Reads of the whole paper, and what is read most just now. */
export async function seePaperReads(desk: Desk, span: ReadSpan): Promise<Reads & { now: ReadNow[] }> {
  authorise(desk, "reads:see");
  return { ...(await countOver(desk, span, undefined)), now: await listReadNow(desk) };
}

/** Reads of one story. */
export async function seeStoryReads(desk: Desk, story: number, span: ReadSpan): Promise<Reads> {
  authorise(desk, "reads:see");
  authoriseRead(desk, await findStory(store.read, story));
  return countOver(desk, span, story);
}

async function countOver({ now }: Desk, span: ReadSpan, article: number | undefined): Promise<Reads> {
  const first = firstHourOf(span, now);
  const counts = await store.read
    .select({ hour: articleReads.hour, reads: sum(articleReads.reads) })
    .from(articleReads)
    .where(and(gte(articleReads.hour, first), article === undefined ? undefined : eq(articleReads.article, article)))
    .groupBy(articleReads.hour)
    .orderBy(asc(articleReads.hour));
  const bars = barsOf(
    span,
    now,
    counts.map(({ hour, reads }) => ({ hour, reads: Number(reads) })),
  );
  const total = bars.reduce((all, { reads }) => all + reads, 0);
  return { total, bars, sources: await countSources(first, article) };
}

async function countSources(first: number, article: number | undefined): Promise<Reads["sources"]> {
  const rows = await store.read
    .select({ source: readSources.source, reads: sum(readSources.reads) })
    .from(readSources)
    .where(and(gte(readSources.hour, first), article === undefined ? undefined : eq(readSources.article, article)))
    .groupBy(readSources.source);
  const counted = new Map(rows.map(({ source, reads }) => [source, Number(reads)]));
  return READ_SOURCES.map((source) => ({ source, reads: counted.get(source) ?? 0 }));
}

async function listReadNow({ now }: Desk): Promise<ReadNow[]> {
  const reads = sum(articleReads.reads);
  const rows = await store.read
    .select({ article: articleReads.article, reads })
    .from(articleReads)
    .where(gte(articleReads.hour, Math.floor(now / HOUR_MS) - NOW_HOURS + 1))
    .groupBy(articleReads.article)
    .orderBy(desc(reads), desc(articleReads.article))
    .limit(MOST_NOW);
  const cards = new Map((await findCards(rows.map(({ article }) => article))).map((card) => [card.id, card]));
  return rows.flatMap(({ article, reads: counted }) => {
    const card = cards.get(article);
    return card === undefined ? [] : { card, reads: Number(counted) };
  });
}
