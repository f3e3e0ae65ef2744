import { and, asc, desc, eq, inArray, lte } from "drizzle-orm";
import { store } from "#db/client.ts";
import { findCards } from "#db/queries/cards.ts";
import { findCardsAt, listPoolAt } from "#db/queries/front-past.ts";
import { dressSlots, listChosenSlots } from "#db/queries/front-slots.ts";
import { findLive, findLiveAt } from "#db/queries/live.ts";
import { listMostReadBefore } from "#db/queries/reads.ts";
import { remembered } from "#db/remember.ts";
import { articles, articleTopics } from "#db/schema/articles.ts";
import { articleVersions } from "#db/schema/history.ts";
import type { ArticleCard } from "#domain/articles/article.ts";
import { linkedArticles } from "#domain/body/walk.ts";
import type { Instant } from "#domain/calendar.ts";
import { type FiledCard, listBesideLead } from "#domain/front/beside.ts";
import { chooseLead, composeFront, type Front, type FrontMaterial } from "#domain/front/compose.ts";
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
  return layOut(await readSources(at, now), at, plan);
}

/** What a front of that moment is made of. */
export async function readSources(at: Instant, now: Instant): Promise<FrontSources> {
  const isPast = at < now;
  const chosen = await listChosenSlots(at);
  const ids = chosen.map(({ article }) => article);
  const cards = isPast ? (await findCardsAt(ids, at)).map(({ card }) => card) : await findCards(ids);
  return {
    isPast,
    pool: isPast ? await listPoolAt(at, POOL) : await listFrontPool(POOL),
    slots: await dressSlots(chosen, cards),
    live: isPast ? await findLiveAt(at) : await findLive(at),
    mostRead: await readMost(at, isPast),
  };
}

/** Lays a front out by the rule. */
export async function layOut({ pool, isPast, ...given }: FrontSources, at: Instant, plan = FRONT_PLAN): Promise<Front> {
  const material = { ...given, pool: pool.map(({ card }) => card) };
  const lead = chooseLead(material, plan);
  const related = lead === undefined ? [] : listBesideLead(await findAround(lead.id, isPast ? at : undefined), pool);
  return composeFront({ ...material, related }, plan);
}

async function readMost(at: Instant, isPast: boolean): Promise<ArticleCard[]> {
  const ids = await listMostReadBefore(at, MOST_READ * WIDER);
  const cards = isPast ? await findInOrder(ids, at) : await findCards(ids);
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

/**
 * What the text of an article leads to, what its editor chose to stand beside it, and its topics.
 * @param at as it stood then; undefined: as it stands, which names no moment, so that a kept page hears of the next version
 */
async function findAround(article: number, at: Instant | undefined): Promise<Around> {
  const [version] = await store.read
    .select({ content: articleVersions.content })
    .from(articleVersions)
    .where(and(eq(articleVersions.article, article), at === undefined ? undefined : lte(articleVersions.at, at)))
    .orderBy(desc(articleVersions.number))
    .limit(1);
  const { content } = version ?? (await findFirst(article)) ?? {};
  if (content === undefined) return { named: [], topics: [] };
  return { named: [...linkedArticles(content.body), ...content.related], topics: content.topics };
}

async function findFirst(article: number) {
  const [version] = await store.read
    .select({ content: articleVersions.content })
    .from(articleVersions)
    .where(eq(articleVersions.article, article))
    .orderBy(asc(articleVersions.number))
    .limit(1);
  return version;
}

/** The newest articles, of which the front is composed. */
export const listFrontPool = remembered("front pool", async (limit: number): Promise<FiledCard[]> => {
  const rows = await store.read
    .select({ id: articles.id })
    .from(articles)
    .orderBy(desc(articles.releasedAt), desc(articles.id))
    .limit(limit);
  const ids = rows.map(({ id }) => id);
  const filed = await listTopicsOf(ids);
  return (await findCards(ids)).map((card) => ({ card, topics: filed.get(card.id) ?? [] }));
});

async function listTopicsOf(ids: number[]): Promise<Map<number, string[]>> {
  const { article, topic, position } = articleTopics;
  const rows = await store.read
    .select({ article, topic })
    .from(articleTopics)
    .where(inArray(article, ids))
    .orderBy(asc(article), asc(position));
  const filed = new Map<number, string[]>();
  for (const row of rows) filed.set(row.article, [...(filed.get(row.article) ?? []), row.topic]);
  return filed;
}
