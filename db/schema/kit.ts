import { type SQL, sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  check,
  customType,
  foreignKey,
  index,
  integer as integerColumn,
  primaryKey,
  real,
  sqliteTable as table,
  text as textColumn,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { z } from "zod";

/**
 * The kinds of column the house knows. Table files use these and nothing of the dialect, so that a second engine can
 * be put behind the same tables. Every column is NOT NULL by its own word: `.notNull()`.
 */
export { check, foreignKey, index, primaryKey, real, table, uniqueIndex };
export type Column = AnySQLiteColumn;

/** Words. */
export function text(name: string) {
  return textColumn(name);
}

/** A whole number. */
export function integer(name: string) {
  return integerColumn(name, { mode: "number" });
}

/** Yes or no; 1 or 0 in the file. */
export function boolean(name: string) {
  return integerColumn(name, { mode: "boolean" });
}

/** A point in time, UTC milliseconds. */
export function instant(name: string) {
  return integerColumn(name, { mode: "number" });
}

/** A value of a zod type, stored as JSON and parsed again whenever it is read. */
export function json<Type extends z.ZodType>(name: string, type: Type) {
  return customType<{ data: z.infer<Type>; driverData: string }>({
    dataType: () => "text",
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (stored) => type.parse(JSON.parse(stored)),
  })(name);
}

/** A list of words, for `json`. */
export const words = z.array(z.string());

/** One of a few words. Give the table `isOneOf` of the same words as well, so that the file refuses others. */
export function oneOf<const Words extends readonly [string, ...string[]]>(name: string, words: Words) {
  return textColumn(name, { enum: words });
}

/** The check that belongs to a `oneOf` column. */
export function isOneOf(name: string, column: Column, words: readonly string[]) {
  return check(name, sql`${column} in (${sql.raw(words.map((word) => `'${word.replaceAll("'", "''")}'`).join(", "))})`);
}

/** For an index of the rows alone in which a column says nothing. */
export function isMissing(column: Column): SQL {
  return sql`${column} is null`;
}

/** Rows that come after the given one when the newest stand first. */
export function olderThan(releasedAt: Column, id: Column, last: { releasedAt: number; id: number }): SQL {
  return sql`(${releasedAt}, ${id}) < (${last.releasedAt}, ${last.id})`;
}

/** Rows that come before the given one when the newest stand first. */
export function newerThan(releasedAt: Column, id: Column, first: { releasedAt: number; id: number }): SQL {
  return sql`(${releasedAt}, ${id}) > (${first.releasedAt}, ${first.id})`;
}

/** In an insert that meets a row of the same key: what the row holds and what was to be inserted, added up. */
export function addedUp(column: Column): SQL {
  return sql`${column} + excluded.${sql.identifier(column.name)}`;
}

/** A field of what a `json` column holds, without reading the rest of it: a word or a number; of a list its JSON. */
export function fieldOf<Value extends string | number | null>(column: Column, path: string): SQL<Value> {
  return sql<Value>`json_extract(${column}, ${`$.${path}`})`;
}
