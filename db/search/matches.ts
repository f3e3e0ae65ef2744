import { type AnyColumn, and, desc, gte, lt, type SQL, sql } from "drizzle-orm";
import { store } from "#db/client.ts";
import { articles } from "#db/schema/articles.ts";
import { articleFilings } from "#db/schema/search.ts";
import { matchExpression, type SearchFilters } from "#db/search/expression.ts";
import { firstRowAt } from "#db/search/rows.ts";
import { articleSearch } from "#db/search/table.ts";
import type { SearchQuery } from "#domain/search/query.ts";

/** Only so many of the newest matches are weighed and counted: a common word must not hold everyone up. */
export const MOST_COUNTED = 1000;
/** Articles looked through at a stretch. */
const STRETCH = 10_000;
const SECOND_MS = 1000;

/** A span of time in UTC milliseconds, open where nothing is said. */
interface Span {
  from: number | undefined;
  to: number | undefined;
}

/**
 * The rows of the newest articles that match, newest first, `MOST_COUNTED` at most. The archive is gone through in
 * stretches, the newest first: the engine holds the whole process up while it looks, so everyone else has a turn between.
 */
export async function listNewestMatches(query: SearchQuery, { from, to, ...facets }: SearchFilters): Promise<number[]> {
  const expression = matchExpression(query, facets);
  const found: number[] = [];
  let left: Span | undefined = { from, to };
  while (left !== undefined && found.length < MOST_COUNTED) {
    const start = await startOfStretch(left);
    found.push(...(await listMatches(expression, { from: start ?? from, to: left.to }, MOST_COUNTED - found.length)));
    left = start === undefined ? undefined : { from, to: start };
    await new Promise((resolve) => setImmediate(resolve));
  }
  return found;
}

/** Where the newest stretch of a span begins, at a whole second; undefined when the span is no longer than one. */
async function startOfStretch({ from, to }: Span): Promise<number | undefined> {
  const [first] = await store.read
    .select({ releasedAt: articles.releasedAt })
    .from(articles)
    .where(
      and(
        from === undefined ? undefined : gte(articles.releasedAt, from),
        to === undefined ? undefined : lt(articles.releasedAt, to),
      ),
    )
    .orderBy(desc(articles.releasedAt))
    .limit(1)
    .offset(STRETCH);
  return first && Math.floor(first.releasedAt / SECOND_MS) * SECOND_MS;
}

async function listMatches(expression: string, { from, to }: Span, limit: number): Promise<number[]> {
  const rows = await store.read
    .select({ row: articleSearch.row })
    .from(articleSearch)
    .where(
      and(
        sql`article_search match ${expression}`,
        from === undefined ? undefined : gte(articleSearch.row, firstRowAt(from)),
        to === undefined ? undefined : lt(articleSearch.row, firstRowAt(to)),
      ),
    )
    .orderBy(desc(articleSearch.row))
    .limit(limit);
  return rows.map(({ row }) => row);
}

/** What those rows are filed under and the words of their heads, in no order. */
export async function listFilings(rows: readonly number[]) {
  return store.read.select().from(articleFilings).where(isAmong(articleFilings.row, rows));
}

/** Whether a column holds one of many numbers: one parameter however many they are. */
export function isAmong(column: AnyColumn, numbers: readonly number[]): SQL {
  return sql`${column} in (select value from json_each(${JSON.stringify(numbers)}))`;
}
