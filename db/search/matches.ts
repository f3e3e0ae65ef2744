import { type AnyColumn, and, desc, gte, lt, type SQL, sql } from "drizzle-orm";
import { store } from "#db/client.ts";
import { articleFilings } from "#db/schema/search.ts";
import { matchExpression, type SearchFilters } from "#db/search/expression.ts";
import { firstRowAt } from "#db/search/rows.ts";
import { articleSearch } from "#db/search/table.ts";
import type { SearchQuery } from "#domain/search/query.ts";

/** Only so many of the newest matches are weighed and counted: a common word must not hold everyone up. */
export const MOST_COUNTED = 1000;

/** The rows of the newest articles that match, newest first, `MOST_COUNTED` at most. */
export async function listNewestMatches(query: SearchQuery, { from, to, ...facets }: SearchFilters): Promise<number[]> {
  const rows = await store.read
    .select({ row: articleSearch.row })
    .from(articleSearch)
    .where(
      and(
        sql`article_search match ${matchExpression(query, facets)}`,
        from === undefined ? undefined : gte(articleSearch.row, firstRowAt(from)),
        to === undefined ? undefined : lt(articleSearch.row, firstRowAt(to)),
      ),
    )
    .orderBy(desc(articleSearch.row))
    .limit(MOST_COUNTED);
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
