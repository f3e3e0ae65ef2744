import { articles } from "./articles.ts";
import { index, integer, table, text, uniqueIndex } from "./kit.ts";

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

/** By what a match is weighed and counted: small rows beside the index, so that a thousand of them are read at once. */
export const articleFilings = table("article_filings", {
  row: integer("row").primaryKey(),
  /** Section, label, authors and topics, as in `domain/search/filed.ts`. */
  filed: text("filed").notNull(),
  /** The words and stems of the index, between spaces. */
  headline: text("headline").notNull(),
  standfirst: text("standfirst").notNull(),
  names: text("names").notNull(),
});

/** Every word of the articles that are out, and in how many it stands: where a misspelt word is looked for. */
export const articleWords = table(
  "article_words",
  {
    word: text("word").primaryKey(),
    initial: text("initial").notNull(),
    length: integer("length").notNull(),
    articles: integer("articles").notNull(),
  },
  (row) => [index("article_words_near").on(row.initial, row.length, row.articles, row.word)],
);
