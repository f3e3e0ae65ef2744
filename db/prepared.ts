import { type Column, type Placeholder, type SQL, sql } from "drizzle-orm";
import { type Reader, store } from "#db/client.ts";
import { BY_ARTICLE } from "#db/marks.ts";

/**
 * A query that is built once for each connection and then only asked: to build its SQL costs more than to run it.
 * @param build ends with `.prepare()`; what differs each time is a `placeholder`
 */
export function prepared<Query>(build: (read: Reader) => Query): () => Query {
  const built = new WeakMap<Reader, Query>();
  return () => {
    const { read } = store;
    const query = built.get(read) ?? build(read);
    built.set(read, query);
    return query;
  };
}

/** What is given under that name when the query is asked. */
export const { placeholder } = sql;

/**
 * For `limit`: at most so many rows as are given under that name. Of the bare number SQLite makes a part of its plan, and plans anew
 * each time it is asked. Drizzle writes down any expression, but its types know numbers and placeholders.
 * @see https://www.sqlite.org/c3ref/prepare.html
 */
export function atMost(name: string): Placeholder {
  return sql`(0 + ${placeholder(name)})` as unknown as Placeholder;
}

/** Whether the column has one of the values given under that name, as JSON: one text of the query for lists of any length. */
export function isAmong(column: Column, name: string): SQL {
  return sql`${column} in (select value from json_each(${placeholder(name)}))`;
}

/**
 * The column is the id of the article given under that name. For a query which is given nothing else, and which reads of
 * the tables in `COUNTED` of `db/marks.ts` the rows of that article alone: it is not asked again when others change.
 */
export function isArticle(column: Column, name: string): SQL {
  return sql`${column} = ${placeholder(name)} ${sql.raw(BY_ARTICLE)}`;
}

/** The same for the ids of several articles, given as `listed`. */
export function isAmongArticles(column: Column, name: string): SQL {
  return sql`${isAmong(column, name)} ${sql.raw(BY_ARTICLE)}`;
}

export function listed(values: Iterable<string | number>): string {
  return JSON.stringify([...values]);
}
