/**
 * The words of a query, for verbs that write inside a transaction. They belong to no dialect; outside `db/` nothing else
 * of the query builder is known.
 */
export {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  lte,
  max,
  ne,
  notExists,
  notInArray,
  or,
  sum,
} from "drizzle-orm";
