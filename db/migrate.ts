import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type Database from "better-sqlite3";
import { KNOWN_MIGRATIONS, listApplied, listPending } from "#db/journal.ts";

const FOLDER = fileURLToPath(new URL("./migrations/", import.meta.url));
const LEDGER =
  "create table if not exists migrations (position integer primary key, name text not null, at integer not null) strict";

/**
 * Brings a database up to this code, each migration in a transaction of its own.
 * @returns the names of those that were run
 * @throws Error of the migration that failed, with the database as it was before that one
 */
export function migrate(
  database: Database.Database,
  now: number,
  { folder = FOLDER, known = KNOWN_MIGRATIONS }: { folder?: string; known?: readonly string[] } = {},
): string[] {
  const pending = listPending(database, known);
  if (pending.length > 0) database.exec(LEDGER);
  for (const name of pending) runMigration(database, name, readFileSync(join(folder, `${name}.sql`), "utf8"), now);
  return pending;
}

/** Tables are rebuilt by drop and rename, which references would forbid: they are checked as a whole before the commit. */
function runMigration(database: Database.Database, name: string, statements: string, now: number): void {
  database.pragma("foreign_keys = OFF");
  try {
    database
      .transaction(() => {
        database.exec(statements);
        const broken = database.prepare("pragma foreign_key_check").all();
        if (broken.length > 0) throw new Error(`${broken.length} references lead nowhere afterwards`);
        const position = listApplied(database).length;
        database.prepare("insert into migrations (position, name, at) values (?, ?, ?)").run(position, name, now);
      })
      .immediate();
  } catch (problem) {
    throw new Error(`Migration ${name} failed; nothing of it was kept: ${String(problem)}`, { cause: problem });
  } finally {
    database.pragma("foreign_keys = ON");
  }
}
