import { READ_SOURCES } from "../../domain/reads/sources.ts";
import { articles } from "./articles.ts";
import { index, integer, isOneOf, oneOf, primaryKey, table } from "./kit.ts";

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

/** From where articles were opened, by hour: counts alone, for the newsroom. */
export const readSources = table(
  "read_sources",
  {
    article: integer("article").notNull(),
    hour: integer("hour").notNull(),
    source: oneOf("source", READ_SOURCES).notNull(),
    reads: integer("reads").notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.article, row.hour, row.source] }),
    index("read_sources_hour").on(row.hour),
    isOneOf("read_sources_known", row.source, READ_SOURCES),
  ],
);
