import { type SQL, sql } from "drizzle-orm";
import { versions } from "#db/schema/stories.ts";

/** Holds for the newest version of each story. @param among a condition on `later`, by which only some versions count */
export function isNewestVersion(among: SQL = sql`true`): SQL {
  return sql`not exists (select 1 from versions as later where later.story = ${versions.story} and later.number > ${versions.number} and ${among})`;
}
