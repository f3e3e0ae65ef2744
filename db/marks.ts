import type Database from "better-sqlite3";
import { LRUCache } from "lru-cache";
import { openedStore } from "#db/client.ts";

/** The marks of tables at one moment, by name: see `db/schema/marks.ts`. */
export type Marks = ReadonlyMap<string, string>;

const MOST_TEXTS = 500;

interface Marking {
  reader: Database.Database;
  rows: Database.Statement<[], { name: string; mark: string }>;
  /** All that a query can read from, marked or not. */
  tables: ReadonlySet<string>;
  /** Which of them a query names. */
  named: LRUCache<string, readonly string[]>;
  latest: Marks;
  version: number | undefined;
}

let current: Marking | undefined;

function marking(): Marking {
  const { reader } = openedStore();
  if (current?.reader === reader) return current;
  const names = reader.prepare<[], string>("select name from sqlite_schema where type in ('table', 'view')").pluck();
  current = {
    reader,
    rows: reader.prepare("select name, mark from marks"),
    tables: new Set(names.all()),
    named: new LRUCache({ max: MOST_TEXTS }),
    latest: new Map(),
    version: undefined,
  };
  return current;
}

/** The marks in a state of the file, or in a later one, as `fileVersion` counts them; the same object while none changed. */
export function marksIn(version: number): Marks {
  const known = marking();
  if (known.version === version) return known.latest;
  const rows = known.rows.all();
  if (!rows.every(({ name, mark }) => known.latest.get(name) === mark))
    known.latest = new Map(rows.map(({ name, mark }) => [name, mark]));
  known.version = version;
  return known.latest;
}

/** Whether no row that a query could read has changed between two moments. Of a table without a mark nobody knows. */
export function isUntouched(sql: string, since: Marks, now: Marks): boolean {
  const tables = tablesIn(sql);
  return tables.length > 0 && tables.every((name) => now.has(name) && since.get(name) === now.get(name));
}

/** What a query reads from it has to name, and there are no views: each word that is the name of a table counts as one. */
function tablesIn(sql: string): readonly string[] {
  const { named, tables } = marking();
  const known = named.get(sql);
  if (known !== undefined) return known;
  const found = [...new Set(sql.toLowerCase().match(/\w+/g))].filter((word) => tables.has(word));
  named.set(sql, found);
  return found;
}
