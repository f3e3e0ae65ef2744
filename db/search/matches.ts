import { type AnyColumn, and, count, desc, gte, lt, type SQL, sql } from "drizzle-orm";
import { store } from "#db/client.ts";
import { matchExpression, type SearchFilters, termExpression } from "#db/search/expression.ts";
import { firstRowAt } from "#db/search/rows.ts";
import { articleSearch } from "#db/search/table.ts";
import type { SearchQuery } from "#domain/search/query.ts";

/** Only so many of the newest matches are weighed: a common word must not hold everyone up. */
export const MOST_COUNTED = 1000;
/** How much a word counts in each column. In the text itself it counts one, wherever it stands. */
const WEIGHTS = { headline: 12, standfirst: 5, names: 4 } as const;
/** A search of more words is weighed by the first of them. */
const MOST_WEIGHED = 6;

function matching(query: SearchQuery, filters: SearchFilters): SQL | undefined {
  return and(
    sql`article_search match ${matchExpression(query, filters)}`,
    filters.from === undefined ? undefined : gte(articleSearch.row, firstRowAt(filters.from)),
    filters.to === undefined ? undefined : lt(articleSearch.row, firstRowAt(filters.to)),
  );
}

/** The rows of the newest articles that match, newest first. */
export async function listNewestMatches(query: SearchQuery, filters: SearchFilters): Promise<number[]> {
  const rows = await store.read
    .select({ row: articleSearch.row })
    .from(articleSearch)
    .where(matching(query, filters))
    .orderBy(desc(articleSearch.row))
    .limit(MOST_COUNTED);
  return rows.map(({ row }) => row);
}

/**
 * How well each of those rows matches: what its words weigh by the columns they stand in. FTS5's own bm25 would read
 * every match of the archive to learn how rare a word is; a search wants all its words, so their rarity decides little.
 * @param rows newest first
 */
export async function weighMatches({ wanted }: SearchQuery, rows: readonly number[]): Promise<Map<number, number>> {
  const weights = new Map(rows.map((row) => [row, 1]));
  const oldest = rows.at(-1);
  if (oldest === undefined) return weights;
  for (const term of wanted.slice(0, MOST_WEIGHED)) {
    for (const [column, weight] of [
      ["headline", WEIGHTS.headline],
      ["standfirst", WEIGHTS.standfirst],
      ["names", WEIGHTS.names],
    ] as const) {
      for (const row of await listRowsSince(oldest, termExpression(term, [column]))) {
        const known = weights.get(row);
        if (known !== undefined) weights.set(row, known + weight);
      }
    }
  }
  return weights;
}

async function listRowsSince(oldest: number, expression: string): Promise<number[]> {
  const rows = await store.read
    .select({ row: articleSearch.row })
    .from(articleSearch)
    .where(and(sql`article_search match ${expression}`, gte(articleSearch.row, oldest)));
  return rows.map(({ row }) => row);
}

/** Whether a column holds one of many numbers: one parameter however many they are. */
export function isAmong(column: AnyColumn, numbers: readonly number[]): SQL {
  return sql`${column} in (select value from json_each(${JSON.stringify(numbers)}))`;
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
