import { z } from "zod";
import type { TermVector } from "../../domain/related/vector.ts";
import { articles } from "./articles.ts";
import { boolean, index, integer, json, primaryKey, real, table, text } from "./kit.ts";

/** What stands beside an article, best first: the editor's choices, then what is alike. */
export const articleRelated = table(
  "article_related",
  {
    article: integer("article")
      .notNull()
      .references(() => articles.id),
    /** Order of the editor's choices; the same high number for all that were found, which stand in order of score. */
    position: integer("position").notNull(),
    /** May be an article that is not out yet; it is shown once it is. */
    related: integer("related").notNull(),
    chosen: boolean("chosen").notNull(),
    score: real("score").notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.article, row.related] }),
    index("article_related_best").on(row.article, row.position, row.score),
    index("article_related_back").on(row.related, row.article),
  ],
);

/** Worked out by the house itself and read by the hundred at each publish: looked at, not gone through. */
const weights = z.custom<TermVector>((value) => typeof value === "object" && value !== null);

/** The weightiest stems of an article, as a vector of length one. */
export const articleTerms = table("article_terms", {
  article: integer("article")
    .primaryKey()
    .references(() => articles.id),
  language: text("language").notNull(),
  weights: json("weights", weights).notNull(),
  /** Where its text leads already: articles by id, and by `headlineKey`. */
  linked: json("linked", z.array(z.int())).notNull(),
  linkedHeadlines: json("linked_headlines", z.array(z.string())).notNull(),
  /** Every stem of the article, so that document frequencies can be taken back when it changes. */
  stems: json("stems", z.array(z.string())).notNull(),
});

/** The few weightiest stems again, by stem: where candidates for "related" are found. */
export const articleKeywords = table(
  "article_keywords",
  {
    language: text("language").notNull(),
    stem: text("stem").notNull(),
    article: integer("article")
      .notNull()
      .references(() => articles.id),
  },
  (row) => [
    primaryKey({ columns: [row.language, row.stem, row.article] }),
    index("article_keywords_article").on(row.article),
  ],
);

/** In how many articles of a language a stem occurs. The empty stem counts the articles themselves. */
export const stemDocuments = table(
  "stem_documents",
  {
    language: text("language").notNull(),
    stem: text("stem").notNull(),
    articles: integer("articles").notNull(),
  },
  (row) => [primaryKey({ columns: [row.language, row.stem] })],
);
