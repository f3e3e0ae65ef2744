import { articles } from "./articles.ts";
import { integer, table, text, uniqueIndex } from "./kit.ts";

/** The plain text of each article as it stands in the full-text index, and its row there. */
export const articleTexts = table(
  "article_texts",
  {
    row: integer("row").primaryKey(),
    article: integer("article")
      .notNull()
      .references(() => articles.id),
    text: text("text").notNull(),
  },
  (row) => [uniqueIndex("article_texts_article").on(row.article)],
);
