import { and, count, desc, gte, lt, type SQL, sql } from "drizzle-orm";
import { store } from "#db/client.ts";
import { matchExpression, type SearchFilters } from "#db/search/expression.ts";
import { firstRowAt } from "#db/search/rows.ts";
import { articleSearch } from "#db/search/table.ts";
import type { SearchQuery } from "#domain/search/query.ts";

/** Only so many of the newest matches are weighed: a common word must not hold everyone up. */
export const MOST_COUNTED = 1000;
/** How much more a match in each column counts: headline, standfirst, body, names, facets. */
const WEIGHTS = [12, 5, 1, 4, 0];

export interface Match {
  row: number;
  /** By FTS5's bm25: the better, the lower. */
  score: number;
}

function matching(query: SearchQuery, filters: SearchFilters): SQL | undefined {
  return and(
    sql`article_search match ${matchExpression(query, filters)}`,
    filters.from === undefined ? undefined : gte(articleSearch.row, firstRowAt(filters.from)),
    filters.to === undefined ? undefined : lt(articleSearch.row, firstRowAt(filters.to)),
  );
}

/** The newest articles that match, each with how well. */
export async function newestMatches(query: SearchQuery, filters: SearchFilters): Promise<Match[]> {
  return store.read
    .select({ row: articleSearch.row, score: sql<number>`bm25(article_search, ${sql.raw(WEIGHTS.join(", "))})` })
    .from(articleSearch)
    .where(matching(query, filters))
    .orderBy(desc(articleSearch.row))
    .limit(MOST_COUNTED);
}

/** How many articles a search finds, up to `MOST_COUNTED`. */
export async function countMatches(query: SearchQuery, filters: SearchFilters): Promise<number> {
  const matches = store.read
    .select({ row: articleSearch.row })
    .from(articleSearch)
    .where(matching(query, filters))
    .limit(MOST_COUNTED)
    .as("matches");
  const [row] = await store.read.select({ articles: count() }).from(matches);
  return row?.articles ?? 0;
}
