import { and, asc, desc, eq, lte } from "drizzle-orm";
import { atMost, isAmong, listed, placeholder, prepared } from "#db/prepared.ts";
import { findCards, findOutlines, outlineColumns, outlineOf } from "#db/queries/cards.ts";
import { findCardsAt, listPoolAt } from "#db/queries/front-past.ts";
import { dressSlots, listChosenSlots } from "#db/queries/front-slots.ts";
import { findLive, findLiveAt } from "#db/queries/live.ts";
import { listMostReadBefore } from "#db/queries/reads.ts";
import { remembered } from "#db/remember.ts";
import { articles, articleTopics } from "#db/schema/articles.ts";
import { articleVersions } from "#db/schema/history.ts";
import { fieldOf } from "#db/schema/kit.ts";
import type { ArticleCard } from "#domain/articles/article.ts";
import type { Document } from "#domain/body/document.ts";
import { linkedArticles } from "#domain/body/walk.ts";
import type { Instant } from "#domain/calendar.ts";
import { type FiledCard, listBesideLead } from "#domain/front/beside.ts";
import {
  chooseLead,
  composeFront,
  type Front,
  type FrontMaterial,
  placedOn,
  withCards,
} from "#domain/front/compose.ts";
import { FRONT_PLAN, type FrontPlan } from "#domain/front/slots.ts";
import { primaryLanguage } from "#domain/words/direction.ts";

/** So many that sections which publish seldom have their stories among them. */
const POOL = 240;
const MOST_READ = 10;
/** Of how many of the most read the ones are chosen that are in the paper's language. */
const WIDER = 3;

/** What a front is made of, before the rule has seen it. */
export interface FrontSources {
  /** Of the present and of what is to come the texts as they stand, else as they stood. */
  isPast: boolean;
  pool: readonly FiledCard[];
  slots: FrontMaterial["slots"];
  live: readonly ArticleCard[];
  mostRead: readonly ArticleCard[];
}

/**
 * The front page at a moment: the editor's slots that are valid then, and by rule from what was public then. Of the past it
 * shows what readers saw, less what was withdrawn since.
 * @param now the present; a moment after it shows the front that time alone would bring
 */
export async function findFront(at: Instant, now: Instant, plan: FrontPlan = FRONT_PLAN): Promise<Front> {
  if (at < now) return layOut(await readSources(at, now), at, plan);
  const sources = await readSources(at, now, IN_OUTLINE);
  const outlines = [...sources.pool.map(({ card }) => card), ...sources.mostRead];
  return inFull(await layOut(sources, at, plan), new Set(outlines));
}

/** The front with whole cards where outlines were chosen. */
async function inFull(front: Front, outlines: ReadonlySet<ArticleCard>): Promise<Front> {
  const chosen = [...placedOn(front), ...front.mostRead].filter((card) => outlines.has(card));
  const whole = new Map((await findCards(chosen.map(({ id }) => id))).map((card) => [card.id, card]));
  return withCards(front, (card) => (outlines.has(card) ? whole.get(card.id) : card));
}

/**
 * What a front of that moment is made of.
 * @param present how much is read of what may stand on the front of the present
 */
export async function readSources(at: Instant, now: Instant, present = IN_WHOLE): Promise<FrontSources> {
  const isPast = at < now;
  const chosen = await listChosenSlots(at);
  const ids = chosen.map(({ article }) => article);
  const cards = isPast ? (await findCardsAt(ids, at)).map(({ card }) => card) : await findCards(ids);
  return {
    isPast,
    pool: isPast ? await listPoolAt(at, POOL) : await present.listPool(POOL),
    slots: await dressSlots(chosen, cards),
    live: isPast ? await findLiveAt(at) : await findLive(at),
    mostRead: await readMost(at, isPast ? (ids) => findInOrder(ids, at) : present.findCards),
  };
}

/** Lays a front out by the rule. */
export async function layOut({ pool, isPast, ...given }: FrontSources, at: Instant, plan = FRONT_PLAN): Promise<Front> {
  const material = { ...given, pool: pool.map(({ card }) => card) };
  const lead = chooseLead(material, plan);
  const related = lead === undefined ? [] : listBesideLead(await findAround(lead.id, isPast ? at : undefined), pool);
  return composeFront({ ...material, related }, plan);
}

async function readMost(at: Instant, find: Reading["findCards"]): Promise<ArticleCard[]> {
  const cards = await find(await listMostReadBefore(at, MOST_READ * WIDER));
  const own = cards.filter(({ language }) => primaryLanguage(language) === primaryLanguage(FRONT_PLAN.language));
  return own.slice(0, MOST_READ);
}

async function findInOrder(ids: readonly number[], at: Instant): Promise<ArticleCard[]> {
  const cards = new Map((await findCardsAt(ids, at)).map(({ card }) => [card.id, card]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}

interface Around {
  named: number[];
  topics: readonly string[];
}

/** Of a version no more than is asked for: to read its whole text takes longer than all the rest. */
const aroundColumns = {
  body: fieldOf<string>(articleVersions.content, "body").mapWith((text: string): Document => JSON.parse(text)),
  related: fieldOf<string>(articleVersions.content, "related").mapWith((text: string): number[] => JSON.parse(text)),
  topics: fieldOf<string>(articleVersions.content, "topics").mapWith((text: string): string[] => JSON.parse(text)),
};

const lastVersion = prepared((read) =>
  read
    .select(aroundColumns)
    .from(articleVersions)
    .where(and(eq(articleVersions.article, placeholder("article")), lte(articleVersions.at, placeholder("at"))))
    .orderBy(desc(articleVersions.number))
    .limit(1)
    .prepare(),
);
const firstVersion = prepared((read) =>
  read
    .select(aroundColumns)
    .from(articleVersions)
    .where(eq(articleVersions.article, placeholder("article")))
    .orderBy(asc(articleVersions.number))
    .limit(1)
    .prepare(),
);

/**
 * What the text of an article leads to, what its editor chose to stand beside it, and its topics.
 * @param at as it stood then; undefined: as it stands, which names no moment, so that a kept page hears of the next version
 */
async function findAround(article: number, at: Instant | undefined): Promise<Around> {
  const version = lastVersion().get({ article, at: at ?? Number.MAX_SAFE_INTEGER }) ?? firstVersion().get({ article });
  if (version === undefined) return { named: [], topics: [] };
  return { named: [...linkedArticles(version.body), ...version.related], topics: version.topics };
}

/** The newest articles, of which the front is composed. */
export const listFrontPool = remembered("front pool", async (limit: number): Promise<FiledCard[]> => {
  const outlines = await listPoolOutlines(limit);
  const topics = new Map(outlines.map((one) => [one.card.id, one.topics]));
  const cards = await findCards(outlines.map(({ card }) => card.id));
  return cards.map((card) => ({ card, topics: topics.get(card.id) ?? [] }));
});

const newest = prepared((read) =>
  read
    .select(outlineColumns)
    .from(articles)
    .orderBy(desc(articles.releasedAt), desc(articles.id))
    .limit(atMost("limit"))
    .prepare(),
);

/** The same in outline: most of the pool is not shown. */
const listPoolOutlines = remembered("front pool in outline", async (limit: number): Promise<FiledCard[]> => {
  const rows = newest().all({ limit });
  const topics = await findTopicsOf(rows.map(({ id }) => id));
  return rows.map((row) => ({ card: outlineOf(row), topics: topics.get(row.id) ?? [] }));
});

const topicsOf = prepared((read) =>
  read
    .select({ article: articleTopics.article, topic: articleTopics.topic })
    .from(articleTopics)
    .where(isAmong(articleTopics.article, "ids"))
    .orderBy(asc(articleTopics.article), asc(articleTopics.position))
    .prepare(),
);

/** The topics of those articles. A question of its own: other words for an article leave its topics alone. */
const findTopicsOf = remembered("topics of", async (ids: readonly number[]): Promise<Map<number, string[]>> => {
  const topics = new Map<number, string[]>();
  for (const { article, topic } of topicsOf().all({ ids: listed(ids) }))
    topics.set(article, [...(topics.get(article) ?? []), topic]);
  return topics;
});

/** How a front reads what it is composed of. */
interface Reading {
  listPool: (limit: number) => Promise<FiledCard[]>;
  findCards: (ids: readonly number[]) => Promise<ArticleCard[]>;
}

const IN_WHOLE: Reading = { listPool: listFrontPool, findCards };
const IN_OUTLINE: Reading = { listPool: listPoolOutlines, findCards: findOutlines };
