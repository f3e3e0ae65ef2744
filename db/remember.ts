import type Database from "better-sqlite3";
import { LRUCache } from "lru-cache";
import { openedStore } from "#db/client.ts";
import { fileVersion, isStillAnswered } from "#db/verify.ts";
import { currentTestimony, Testimony, underOath } from "#db/witness.ts";

/** What the newest pages and feeds ask for together; whole pages are kept by the press, which stands before. */
const MOST_KEPT = 400;

interface Memory {
  answer: Promise<unknown>;
  testimony: Testimony;
  /** Whether it has asked all it asks. */
  isDone: boolean;
  /** The state of the file in which it was last true. */
  version: number;
}

interface Shelf {
  reader: Database.Database;
  answers: LRUCache<string, Memory>;
}

let shelf: Shelf | undefined;
let looked: number | undefined;

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
    const listener = currentTestimony();
    const version = versionFor(listener);
    const memory =
      known !== undefined && isTrue(known, version) ? known : commit(answers, key, version, () => query(...args));
    // The key names the query and its arguments, so what lies there is what this query answered.
    const answer = memory.answer as Promise<Result>;
    return listener === undefined ? answer : answer.finally(() => listener.add(memory.testimony));
  };
}

/**
 * The state of the file. Work that somebody listens to is a page being made, which asks much at once and writes nothing:
 * for it the file is looked at once until all that could go on has gone on. Nobody's request can come in meanwhile.
 * @see https://nodejs.org/en/learn/asynchronous-work/event-loop-timers-and-nexttick
 */
function versionFor(listener: Testimony | undefined): number {
  if (listener === undefined) return fileVersion();
  if (looked === undefined) {
    looked = fileVersion();
    process.nextTick(() => {
      looked = undefined;
    });
  }
  return looked;
}

function commit(
  answers: LRUCache<string, Memory>,
  key: string,
  version: number,
  query: () => Promise<unknown>,
): Memory {
  const testimony = new Testimony();
  const memory: Memory = { answer: underOath(testimony, query), testimony, version, isDone: false };
  answers.set(key, memory);
  memory.answer.then(
    () => {
      memory.isDone = true;
    },
    () => answers.peek(key) === memory && answers.delete(key),
  );
  return memory;
}

/** A query still asking during a commit may have seen both states: it is for those alone who asked before. */
function isTrue(memory: Memory, version: number): boolean {
  if (memory.version === version) return true;
  if (!memory.isDone || memory.testimony.isTorn) return false;
  for (const [name, statement] of memory.testimony.named) if (!isStillAnswered(statement, name, version)) return false;
  memory.version = version;
  return true;
}

function currentShelf(): Shelf {
  const { reader } = openedStore();
  if (shelf?.reader !== reader) shelf = { reader, answers: new LRUCache({ max: MOST_KEPT }) };
  return shelf;
}
