import type Database from "better-sqlite3";
import { LRUCache } from "lru-cache";
import { openedStore } from "#db/client.ts";
import { shared } from "#db/shared.ts";
import { digestOf, type Question, type Statement } from "#db/witness.ts";

const MOST_PREPARED = 500;
const MOST_ANSWERS = 20_000;

/** Asks questions again on one connection, each at most once for each state of the file. */
interface Verifier {
  reader: Database.Database;
  version: Database.Statement;
  prepared: LRUCache<string, Database.Statement>;
  /** What was answered last, and in which state of the file. */
  answers: LRUCache<string, { digest: string; version: number }>;
}

const current = shared<Verifier>("verifier");

function verifier(): Verifier {
  const { reader } = openedStore();
  if (current.value?.reader === reader) return current.value;
  current.value = {
    reader,
    version: reader.prepare("pragma data_version").pluck(),
    prepared: new LRUCache({ max: MOST_PREPARED }),
    answers: new LRUCache({ max: MOST_ANSWERS }),
  };
  return current.value;
}

/**
 * The state of the file as SQLite counts it for this process: every commit, of this process or another, makes a new one.
 * @see https://www.sqlite.org/pragma.html#pragma_data_version
 */
export function fileVersion(): number {
  return Number(verifier().version.get());
}

/** Whether that question still has that answer. @param key names the question, shorter than it is */
export function isStillAnswered({ question, digest }: Statement, key: string, version: number): boolean {
  const { answers } = verifier();
  const known = answers.get(key);
  if (known?.version === version) return known.digest === digest;
  const found = digestOf(ask(question));
  answers.set(key, { digest: found, version });
  return found === digest;
}

/** Whether it is known already, without asking, that the question has another answer by now. */
export function isKnownToDiffer({ digest }: Statement, key: string, version: number): boolean {
  const known = verifier().answers.get(key);
  return known?.version === version && known.digest !== digest;
}

function ask({ sql, raw, one, values }: Question): unknown {
  const { prepared, reader } = verifier();
  const key = `${raw} ${sql}`;
  const statement = prepared.get(key) ?? reader.prepare(sql).raw(raw);
  prepared.set(key, statement);
  return one ? statement.get(...values) : statement.all(...values);
}
