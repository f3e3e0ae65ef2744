import { integer, table, text, uniqueIndex } from "./kit.ts";

/**
 * The tables whose rows readers' pages show, each with a mark: triggers set another one, never used before, after every
 * change of a row. What was answered out of tables that have their marks still is true still.
 */
export const marks = table("marks", {
  /** Of a table. */
  name: text("name").primaryKey(),
  mark: text("mark").notNull(),
});

/**
 * The articles of whose own rows any was changed, with the number of the latest change: triggers count them. What was
 * answered out of the rows of certain articles, by their ids alone, still is true while none of these has a later number.
 */
export const articleChanges = table(
  "article_changes",
  {
    /** Of an article, which need not be out any more. */
    article: integer("article").primaryKey(),
    number: integer("number").notNull(),
  },
  (row) => [uniqueIndex("article_changes_latest").on(row.number)],
);
