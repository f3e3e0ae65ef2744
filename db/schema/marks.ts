import { table, text } from "./kit.ts";

/**
 * The tables whose rows readers' pages show, each with a mark: triggers set another one, never used before, after every
 * change of a row. What was answered out of tables that have their marks still is true still.
 */
export const marks = table("marks", {
  /** Of a table. */
  name: text("name").primaryKey(),
  mark: text("mark").notNull(),
});
