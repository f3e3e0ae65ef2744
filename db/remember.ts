import type Database from "better-sqlite3";
import { openedStore } from "#db/client.ts";

/** Enough for the pages asked for between two publications; a flood of different addresses only empties it. */
const MOST_KEPT = 2000;

interface Shelf {
  reader: Database.Database;
  version: Database.Statement;
  /** The state of the file as SQLite counts it: every commit, of this process or another, makes a new one. */
  seen: unknown;
  answers: Map<string, Promise<unknown>>;
}

let shelf: Shelf | undefined;

/**
 * Remembers what a query answered until anything at all is committed to the file, by whichever process. Nothing a
 * reader sees can be older than the last commit. What is remembered is shared: nobody may change it.
 * @param name tells this query's answers from others'; its arguments are compared as JSON
 * @see https://www.sqlite.org/pragma.html#pragma_data_version
 */
export function remembered<Args extends readonly unknown[], Result>(
  name: string,
  query: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  return (...args) => {
    const { answers } = currentShelf();
    const key = `${name} ${JSON.stringify(args)}`;
    const known = answers.get(key);
    // The key names the query and its arguments, so what lies there is what this query answered.
    if (known !== undefined) return known as Promise<Result>;
    const answer = query(...args);
    if (answers.size >= MOST_KEPT) answers.clear();
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  };
}

function currentShelf(): Shelf {
  const { reader } = openedStore();
  if (shelf?.reader !== reader)
    shelf = { reader, version: reader.prepare("pragma data_version").pluck(), seen: undefined, answers: new Map() };
  const seen = shelf.version.get();
  // A query still running keeps the old map, so that its answer is not taken for one of the new state.
  if (seen !== shelf.seen) Object.assign(shelf, { seen, answers: new Map() });
  return shelf;
}
