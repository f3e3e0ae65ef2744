import { and, count, eq, gte, inArray, lt, sql } from "drizzle-orm";
import { store } from "#db/client.ts";
import { findCards } from "#db/queries/cards.ts";
import { articleAuthors, articles, articleTopics } from "#db/schema/articles.ts";
import { articleTexts } from "#db/schema/search.ts";
import type { SearchFilters } from "#db/search/expression.ts";
import { countMatches, isAmong, listNewestMatches, MOST_COUNTED, weighMatches } from "#db/search/matches.ts";
import { firstRowAt, ROWS_A_SECOND } from "#db/search/rows.ts";
import { articleWords } from "#db/search/table.ts";
import type { ArticleCard } from "#domain/articles/article.ts";
import { highlight, type Segment, snippet } from "#domain/search/highlight.ts";
import type { SearchQuery } from "#domain/search/query.ts";
import { FACETS, type Facet, type SearchSort } from "#domain/search/request.ts";
import { nearestWord } from "#domain/search/spelling.ts";

export interface SearchHit {
  card: ArticleCard;
  headline: Segment[];
  snippet: Segment[];
}

export interface FacetCount {
  value: string;
  articles: number;
}

export interface SearchResult {
  hits: SearchHit[];
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
 * One page of what a search finds, in the whole archive.
 * @param page from 1; pages past the last are empty
 * @param now instant in UTC milliseconds, from which newness is judged
 */
export async function searchArticles(
  query: SearchQuery,
  filters: SearchFilters,
  { sort, page, size, now }: { sort: SearchSort; page: number; size: number; now: number },
): Promise<SearchResult> {
  const found = await listNewestMatches(query, filters);
  const ordered = sort === "date" ? found : byRelevance(await weighMatches(query, found), now);
  const rows = ordered.slice((page - 1) * size, page * size);
  return {
    hits: await listHits(rows, query),
    total: found.length,
    atLeast: found.length === MOST_COUNTED,
    facets: await countFacets(found),
  };
}

/** The nearest words of the archive to those of the search which it has not; undefined when there is nothing to mend. */
export async function suggestSpelling({ wanted }: SearchQuery): Promise<string | undefined> {
  let mended = false;
  const words = [];
  for (const term of wanted) {
    const better = term.kind === "word" ? await nearestKnown(term.folded) : undefined;
    mended ||= better !== undefined;
    words.push(better ?? (term.kind === "word" ? term.folded : `"${term.folded.join(" ")}"`));
  }
  return mended ? words.join(" ") : undefined;
}

async function nearestKnown(word: string): Promise<string | undefined> {
  const first = word.slice(0, 1);
  const known = await store.read
    .select()
    .from(articleWords)
    .where(and(gte(articleWords.word, first), lt(articleWords.word, `${first}\u{10FFFF}`)));
  if (known.some((entry) => entry.word === word)) return undefined;
  return nearestWord(
    word,
    known.filter((entry) => !entry.word.includes("_")),
  );
}

/** The weightiest first. A new article counts a little more than the same a year ago. */
function byRelevance(weights: Map<number, number>, now: number): number[] {
  const freshened = [...weights].map(([row, weight]) => {
    const years = Math.max(0, (firstRowAt(now) - row) / ROWS_A_SECOND / SECONDS_A_YEAR);
    return { row, weight: weight * (1 + FRESHNESS / (1 + years)) };
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

async function countFacets(rows: number[]): Promise<Record<Facet, FacetCount[]>> {
  const ids = store.read.select({ id: articleTexts.article }).from(articleTexts).where(isAmong(articleTexts.row, rows));
  const top = <Row extends FacetCount>(found: Row[]) =>
    found.sort((a, b) => b.articles - a.articles || (a.value < b.value ? -1 : 1)).slice(0, FACET_LENGTH);
  const own = (column: typeof articles.section | typeof articles.label) =>
    store.read
      .select({ value: sql<string>`${column}`, articles: count() })
      .from(articles)
      .where(inArray(articles.id, ids))
      .groupBy(column);
  const [section, label, author, topic] = await Promise.all([
    own(articles.section),
    own(articles.label),
    store.read
      .select({ value: articleAuthors.author, articles: count() })
      .from(articleAuthors)
      .where(and(inArray(articleAuthors.article, ids), eq(articleAuthors.leading, true)))
      .groupBy(articleAuthors.author),
    store.read
      .select({ value: articleTopics.topic, articles: count() })
      .from(articleTopics)
      .where(inArray(articleTopics.article, ids))
      .groupBy(articleTopics.topic),
  ]);
  return { section: top(section), label: top(label), author: top(author), topic: top(topic) };
}

/** How many a search would find without each of its filters: what to tell a reader whose search found nothing. */
export async function countWithoutFilters(
  query: SearchQuery,
  filters: SearchFilters,
): Promise<{ facet: Facet; articles: number }[]> {
  const set = FACETS.filter((facet) => (filters[facet] ?? []).length > 0);
  return Promise.all(
    set.map(async (facet) => ({ facet, articles: await countMatches(query, { ...filters, [facet]: [] }) })),
  );
}
