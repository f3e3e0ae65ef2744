import { customType, integer, sqliteTable } from "drizzle-orm/sqlite-core";

/** A word list handed to the index as it is: already folded, stems marked with their language. */
const words = customType<{ data: string; driverData: string }>({ dataType: () => "text" });

/**
 * The full-text index, an FTS5 table without content: it can be asked which rows match, and no more. Each column is given
 * the folded words of a text and then their stems. `rowid` rises with the time of release, so that the newest matches are
 * found without reading the others.
 * @see https://www.sqlite.org/fts5.html#contentless_delete_tables
 */
export const articleSearch = sqliteTable("article_search", {
  row: integer("rowid").primaryKey(),
  headline: words("headline").notNull(),
  standfirst: words("standfirst").notNull(),
  body: words("body").notNull(),
  names: words("names").notNull(),
  /** Section, authors, topics and label as words of their own kind, so that a filter costs no more than a word. */
  facets: words("facets").notNull(),
});
