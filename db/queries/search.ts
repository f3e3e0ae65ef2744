import { setImmediate as othersTurn } from "node:timers/promises";
import { store } from "#db/client.ts";
import { findCards } from "#db/queries/cards.ts";
import { articleTexts } from "#db/schema/search.ts";
import type { SearchFilters } from "#db/search/expression.ts";
import { isAmong, listFilings, listNewestMatches, MOST_COUNTED } from "#db/search/matches.ts";
import { firstRowAt, ROWS_A_SECOND } from "#db/search/rows.ts";
import type { ArticleCard } from "#domain/articles/article.ts";
import { countFiled, type FacetCount } from "#domain/search/filed.ts";
import { highlight, type Segment, snippet } from "#domain/search/highlight.ts";
import type { SearchQuery } from "#domain/search/query.ts";
import { FACETS, type Facet, type SearchSort } from "#domain/search/request.ts";
import { type HeadWords, weigherOf } from "#domain/search/weigh.ts";

export interface SearchHit {
  card: ArticleCard;
  headline: Segment[];
  snippet: Segment[];
}

export interface SearchResult {
  hits: SearchHit[];
  /** From 1: which page of them this is, and of how many. */
  page: number;
  pages: number;
  total: number;
  /** Whether there may be more than `total`: a common word is not counted to the end. */
  atLeast: boolean;
  /** What the newest matches are filed under, most first. */
  facets: Record<Facet, FacetCount[]>;
}

const SNIPPET_LENGTH = 220;
const FACET_LENGTH = 12;
const SECONDS_A_YEAR = 31_557_600;
const FRESHNESS = 0.25;

/**
 * One page of what a search finds, in the whole archive. The engine holds the whole process up while it looks, so others
 * have a turn after each step.
 * @param page from 1; whoever asks for one past the last gets the last
 * @param now instant in UTC milliseconds, from which newness is judged
 */
export async function searchArticles(
  query: SearchQuery,
  filters: SearchFilters,
  { sort, page, size, now }: { sort: SearchSort; page: number; size: number; now: number },
): Promise<SearchResult> {
  const found = await listNewestMatches(query, filters);
  await othersTurn();
  const filings = await listFilings(found);
  const ordered = sort === "date" ? found : byRelevance(filings, query, now);
  await othersTurn();
  const pages = Math.ceil(found.length / size);
  const shown = Math.max(1, Math.min(page, pages));
  return {
    hits: await listHits(ordered.slice((shown - 1) * size, shown * size), query),
    page: shown,
    pages,
    total: found.length,
    atLeast: found.length === MOST_COUNTED,
    facets: countFiled(
      filings.map(({ filed }) => filed),
      FACET_LENGTH,
    ),
  };
}

/** The weightiest first. A new article counts a little more than the same a year ago. */
function byRelevance(filings: readonly (HeadWords & { row: number })[], query: SearchQuery, now: number): number[] {
  const weigh = weigherOf(query);
  const freshened = filings.map((filing) => {
    const years = Math.max(0, (firstRowAt(now) - filing.row) / ROWS_A_SECOND / SECONDS_A_YEAR);
    return { row: filing.row, weight: weigh(filing) * (1 + FRESHNESS / (1 + years)) };
  });
  return freshened.sort((a, b) => b.weight - a.weight || b.row - a.row).map(({ row }) => row);
}

async function listHits(rows: number[], query: SearchQuery): Promise<SearchHit[]> {
  if (rows.length === 0) return [];
  const texts = await store.read.select().from(articleTexts).where(isAmong(articleTexts.row, rows));
  const byRow = new Map(texts.map((text) => [text.row, text]));
  const cards = new Map((await findCards(texts.map(({ article }) => article))).map((card) => [card.id, card]));
  return rows.flatMap((row) => {
    const text = byRow.get(row);
    const card = text && cards.get(text.article);
    if (!text || !card) return [];
    return {
      card,
      headline: highlight(card.headline, query, card.language),
      snippet: snippet(text.text, query, card.language, SNIPPET_LENGTH),
    };
  });
}

/** How many a search would find without each of its filters: what to tell a reader whose search found nothing. */
export async function countWithoutFilters(
  query: SearchQuery,
  filters: SearchFilters,
): Promise<{ facet: Facet; articles: number; atLeast: boolean }[]> {
  const counted = [];
  for (const facet of FACETS.filter((one) => (filters[one] ?? []).length > 0)) {
    const { length } = await listNewestMatches(query, { ...filters, [facet]: [] });
    counted.push({ facet, articles: length, atLeast: length === MOST_COUNTED });
  }
  return counted;
}
