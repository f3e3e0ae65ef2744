import type Database from "better-sqlite3";
import { openedStore } from "#db/client.ts";
import { fileVersion, isStillAnswered, nameOf } from "#db/verify.ts";
import { currentTestimony, type Statement, Testimony, underOath } from "#db/witness.ts";

/** Enough for the pages asked for between two publications; a flood of different addresses only empties it. */
const MOST_KEPT = 2000;

interface Memory {
  answer: Promise<unknown>;
  testimony: Testimony;
  /** What it asked, by name; undefined while it is still asking. */
  asked?: [name: string, Statement][];
  /** The state of the file in which it was last true. */
  version: number;
}

interface Shelf {
  reader: Database.Database;
  answers: Map<string, Memory>;
}

let shelf: Shelf | undefined;

/**
 * Remembers what a query answered for as long as what it asked the database has the same answers: looked at again after
 * every commit, by whichever process, and asked anew if anything differs. Nothing a reader sees can be older than the
 * last commit. What is remembered is shared: nobody may change it.
 * @param name tells this query's answers from others'; its arguments are compared as JSON
 */
export function remembered<Args extends readonly unknown[], Result>(
  name: string,
  query: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  return (...args) => {
    const { answers } = currentShelf();
    const key = `${name} ${JSON.stringify(args)}`;
    const known = answers.get(key);
    const memory = known !== undefined && isTrue(known) ? known : commit(answers, key, () => query(...args));
    const listener = currentTestimony();
    // The key names the query and its arguments, so what lies there is what this query answered.
    const answer = memory.answer as Promise<Result>;
    return listener === undefined ? answer : answer.finally(() => listener.add(memory.testimony));
  };
}

function commit(answers: Map<string, Memory>, key: string, query: () => Promise<unknown>): Memory {
  const testimony = new Testimony();
  const version = fileVersion();
  const memory: Memory = { answer: underOath(testimony, query), testimony, version };
  if (answers.size >= MOST_KEPT) answers.clear();
  answers.set(key, memory);
  memory.answer.then(
    () => {
      memory.asked = testimony.statements.map((statement) => [nameOf(statement.question), statement]);
    },
    () => answers.get(key) === memory && answers.delete(key),
  );
  return memory;
}

/** A query still asking during a commit may have seen both states: it is for those alone who asked before. */
function isTrue(memory: Memory): boolean {
  const version = fileVersion();
  if (memory.version === version) return true;
  if (memory.asked === undefined || memory.testimony.isTorn) return false;
  if (!memory.asked.every(([name, statement]) => isStillAnswered(statement, name, version))) return false;
  memory.version = version;
  return true;
}

function currentShelf(): Shelf {
  const { reader } = openedStore();
  if (shelf?.reader !== reader) shelf = { reader, answers: new Map() };
  return shelf;
}
