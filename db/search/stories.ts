import { desc, eq, sql } from "drizzle-orm";
import { customType, integer, sqliteTable } from "drizzle-orm/sqlite-core";
import { type Reader, store, type Tx } from "#db/client.ts";
import { termExpression } from "#db/search/expression.ts";
import { indexWords } from "#db/search/write.ts";
import { readQuery, type SearchQuery } from "#domain/search/query.ts";

const words = customType<{ data: string; driverData: string }>({ dataType: () => "text" });

/** The desk's full-text index over every story, drafts too: an FTS5 table whose `rowid` is the story. No reader's query looks here. */
const storySearch = sqliteTable("story_search", {
  row: integer("rowid").primaryKey(),
  headline: words("headline").notNull(),
  body: words("body").notNull(),
  names: words("names").notNull(),
});

/** Only so many of the newest matches are told. */
const MOST_FOUND = 1000;

/** What the desk's index is given of a story. */
export interface StoryWords {
  id: number;
  language: string;
  headline: string;
  /** Plain text: standfirst, body, captions. */
  body: string;
  /** Names of authors and topics, kicker, the story's number. */
  names: string;
}

/** Puts a story's newest words into the desk's index, in place of those before. */
export async function indexStory(tx: Tx, { id, language, headline, body, names }: StoryWords): Promise<void> {
  await tx.delete(storySearch).where(eq(storySearch.row, id));
  await tx.insert(storySearch).values({
    row: id,
    headline: indexWords(headline, language),
    body: indexWords(body, language),
    names: indexWords(names, language),
  });
}

/**
 * The stories that hold all the words typed, drafts too, newest first: ids of at most `limit` (1,000).
 * Understands what the readers' search does: inflected words, `"exact phrases"`, `-excluded`, a last word half typed.
 * The desk's list takes them as the stories among which it filters and sorts.
 */
export async function searchStories(
  typed: string,
  { limit = MOST_FOUND, from = store.read }: { limit?: number; from?: Reader } = {},
): Promise<number[]> {
  const expression = matchExpression(readQuery(typed));
  if (expression === undefined) return [];
  const rows = await from
    .select({ id: storySearch.row })
    .from(storySearch)
    .where(sql`story_search match ${expression}`)
    .orderBy(desc(storySearch.row))
    .limit(Math.min(limit, MOST_FOUND));
  return rows.map(({ id }) => id);
}

function matchExpression({ wanted, unwanted }: SearchQuery): string | undefined {
  if (wanted.length === 0) return undefined;
  const found = wanted.map((term) => termExpression(term)).join(" AND ");
  return unwanted.reduce((expression, term) => `(${expression}) NOT ${termExpression(term)}`, found);
}
