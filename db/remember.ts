import type Database from "better-sqlite3";
import { LRUCache } from "lru-cache";
import { openedStore } from "#db/client.ts";
import { isUntouched, type Marks, marksIn } from "#db/marks.ts";
import { shared } from "#db/shared.ts";
import { fileVersion, isStillAnswered } from "#db/verify.ts";
import { currentTestimony, Testimony, underOath } from "#db/witness.ts";

/** What the newest pages and feeds ask for together; whole pages are kept by the press, which stands before. */
const MOST_KEPT = 600;

interface Remembering {
  /** How many answers of this query are kept, apart from all others: for one that is asked by every page several times. */
  most?: number;
}

interface Memory {
  answer: Promise<unknown>;
  testimony: Testimony;
  /** Whether it has asked all it asks. */
  isDone: boolean;
  /** The state of the file in which it was last true, and the marks its tables had at latest then. */
  version: number;
  marks: Marks;
}

interface Shelf {
  reader: Database.Database;
  answers: LRUCache<string, Memory>;
  /** Of the queries that keep theirs apart, by name. */
  apart: Map<string, LRUCache<string, Memory>>;
}

const shelf = shared<Shelf>("remembered");

/**
 * Remembers what a query answered for as long as what it asked the database has the same answers: looked at again after
 * every commit, by whichever process, and asked anew if anything differs. Nothing a reader sees can be older than the
 * last commit. What is remembered is shared: nobody may change it.
 * @param name tells this query's answers from others'; its arguments are compared as JSON
 */
export function remembered<Args extends readonly unknown[], Result>(
  name: string,
  query: (...args: Args) => Promise<Result>,
  { most }: Remembering = {},
): (...args: Args) => Promise<Result> {
  return (...args) => {
    const answers = answersOf(name, most);
    const key = `${name} ${JSON.stringify(args)}`;
    const known = answers.get(key);
    const listener = currentTestimony();
    const version = versionFor(listener);
    const isKept = known !== undefined && isTrue(known, version);
    const memory = isKept ? known : commit(answers, key, version, () => query(...args));
    // The key names the query and its arguments, so what lies there is what this query answered.
    const answer = memory.answer as Promise<Result>;
    return listener === undefined ? answer : answer.finally(() => listener.add(memory.testimony));
  };
}

/** Work that is listened to is of the moment in which it began, and looks at the file once. */
function versionFor(listener: Testimony | undefined): number {
  if (listener === undefined) return fileVersion();
  listener.version ??= fileVersion();
  return listener.version;
}

function commit(
  answers: LRUCache<string, Memory>,
  key: string,
  version: number,
  query: () => Promise<unknown>,
): Memory {
  const testimony = new Testimony(version);
  // Before anything is asked: a commit that falls into the work must be seen as one after it.
  const marks = marksIn(version);
  const memory: Memory = { answer: underOath(testimony, query), testimony, version, marks, isDone: false };
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
  const marks = marksIn(version);
  for (const [name, statement] of memory.testimony.named) {
    const isSame = isUntouched(statement.question, memory.marks, marks);
    if (!isSame && !isStillAnswered(statement, name, version)) return false;
  }
  Object.assign(memory, { version, marks });
  return true;
}

function answersOf(name: string, most: number | undefined): LRUCache<string, Memory> {
  const { reader } = openedStore();
  if (shelf.value?.reader !== reader)
    shelf.value = { reader, answers: new LRUCache({ max: MOST_KEPT }), apart: new Map() };
  const { answers, apart } = shelf.value;
  if (most === undefined) return answers;
  const own = apart.get(name) ?? new LRUCache<string, Memory>({ max: most });
  apart.set(name, own);
  return own;
}
