import { articles } from "./articles.ts";
import { index, integer, primaryKey, table } from "./kit.ts";

/** How often an article was opened in an hour. A count and nothing else: no reader can be told from it. */
export const articleReads = table(
  "article_reads",
  {
    article: integer("article")
      .notNull()
      .references(() => articles.id),
    /** Hours since 1970. */
    hour: integer("hour").notNull(),
    reads: integer("reads").notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.article, row.hour] }),
    index("article_reads_hour").on(row.hour, row.article, row.reads),
  ],
);
