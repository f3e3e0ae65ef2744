import type Database from "better-sqlite3";
import { z } from "zod";

const broken = z.array(z.object({ table: z.string(), rowid: z.int().nullable(), parent: z.string() }));

/** What is wrong with a database file as such, a line for each fault: damaged pages, references that lead nowhere. */
export function listFaults(database: Database.Database): string[] {
  const pages = z.array(z.string()).parse(database.prepare("pragma integrity_check").pluck().all());
  const references = broken.parse(database.prepare("pragma foreign_key_check").all());
  return [
    ...pages.filter((line) => line !== "ok").map((line) => `database: ${line}`),
    ...references.map(
      ({ table, rowid, parent }) => `database: row ${rowid} of ${table} names a missing row of ${parent}`,
    ),
  ];
}
