import type Database from "better-sqlite3";
import { z } from "zod";
import journal from "./migrations/meta/_journal.json" with { type: "json" };

const names = z.array(z.object({ name: z.string() }));

/** The migrations that this code knows, in order. */
export const KNOWN_MIGRATIONS: readonly string[] = journal.entries.map(({ tag }) => tag);

/** The migrations that database has had, in order. */
export function listApplied(database: Database.Database): string[] {
  const exists = database.prepare("select 1 from sqlite_schema where name = 'migrations'").get();
  if (exists === undefined) return [];
  return names.parse(database.prepare("select name from migrations order by position").all()).map(({ name }) => name);
}

/**
 * The migrations that database has not had yet.
 * @throws Error when it has had one this code does not know: an older program must not touch a newer paper
 */
export function listPending(database: Database.Database, known: readonly string[] = KNOWN_MIGRATIONS): string[] {
  const applied = listApplied(database);
  const unknown = applied.find((name, position) => known[position] !== name);
  if (unknown !== undefined) {
    throw new Error(`The database is newer than this program: it has had migration ${unknown}. Update Broadsheet.`);
  }
  return known.slice(applied.length);
}
