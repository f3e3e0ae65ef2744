import { AsyncLocalStorage } from "node:async_hooks";
import { hash } from "node:crypto";
import type Database from "better-sqlite3";
import { LRUCache } from "lru-cache";
import { shared } from "#db/shared.ts";

/** Statements kept ready: to prepare one costs more than to ask it. */
const MOST_PREPARED = 500;

export type Value = string | number | null;

/** A question as it was put to the database; `raw` rows are lists of values, `one` asks for the first alone. */
export interface Question {
  sql: string;
  values: readonly Value[];
  raw: boolean;
  one: boolean;
}

/** Texts of queries are long and few: each has a number, and is kept once. */
interface Text {
  sql: string;
  number: number;
}

/** Shared, so that this module and the copies of it that Next bundles give a question the same name. */
const known = shared<Map<string, Text>>("questions");
known.value ??= new Map();
const texts = known.value;

function kept(sql: string): Text {
  const text = texts.get(sql) ?? { sql, number: texts.size };
  texts.set(sql, text);
  return text;
}

/** The same text as it was first met, so that thousands of kept pages hold it once. */
export function textOf(sql: string): string {
  return kept(sql).sql;
}

/** Names a question within this process, shorter than it is: the same for the same, whoever asks. */
export function nameOf({ sql, raw, one, values }: Question): string {
  return `${kept(sql).number}${raw ? "r" : "o"}${one ? "1" : "*"}${JSON.stringify(values)}`;
}

/** A question with the fingerprint of what it was answered. */
export interface Statement {
  question: Question;
  digest: string;
}

/**
 * What a piece of work asked the database and what it was answered. As long as the same questions have the same answers,
 * doing the work again would give the same result: this is how kept pages and remembered queries know that they are true.
 */
export class Testimony {
  /** The questions by name, in the order they were first put. */
  readonly named = new Map<string, Statement>();
  /** What the answers were about, such as `a2001` for an article. */
  readonly subjects = new Set<string>();
  /** Two answers to one question, or one that cannot be asked again: a commit fell into the work, or worse. */
  isTorn = false;
  /** The state of the file that the work began in, or a later one, once it was looked at. */
  version: number | undefined;

  /** @param version of work that this is a part of */
  constructor(version?: number) {
    this.version = version;
  }

  note(name: string, statement: Statement): void {
    const before = this.named.get(name);
    if (before === undefined) this.named.set(name, statement);
    else if (before.digest !== statement.digest) this.isTorn = true;
  }

  /** Takes on what other work said, whose result this work used. */
  add(other: Testimony): void {
    for (const [name, statement] of other.named) this.note(name, statement);
    for (const subject of other.subjects) this.subjects.add(subject);
    if (other.isTorn) this.isTorn = true;
  }
}

const court = shared<AsyncLocalStorage<Testimony>>("witness");
court.value ??= new AsyncLocalStorage<Testimony>();
const witnesses = court.value;

/** Runs the work and writes down in `testimony` what it asks the database. */
export function underOath<Result>(testimony: Testimony, work: () => Result): Result {
  return witnesses.run(testimony, work);
}

/** Runs work whose result may be as old as the page it stands on: what it asks is nobody's testimony. */
export function offTheRecord<Result>(work: () => Result): Result {
  return witnesses.exit(work);
}

/** The testimony of the work that is going on, if anybody listens. */
export function currentTestimony(): Testimony | undefined {
  return witnesses.getStore();
}

/** Says what the work that is going on is about. */
export function noteSubjects(subjects: Iterable<string>): void {
  const testimony = witnesses.getStore();
  if (testimony) for (const subject of subjects) testimony.subjects.add(subject);
}

/** The fingerprint of an answer. */
export function digestOf(answer: unknown): string {
  return hash("sha1", JSON.stringify(answer ?? null), "base64url");
}

/** The connection, whose questions and answers are written down for whoever listens. */
export function witnessed(reader: Database.Database): Database.Database {
  const raw = readied((sql) => witnessedStatement(reader.prepare(sql).raw(), sql, () => raw(sql), true));
  const plain = readied((sql) => witnessedStatement(reader.prepare(sql), sql, () => raw(sql), false));
  return new Proxy(reader, {
    get(target, name) {
      if (name === "prepare") return plain;
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

function readied(prepare: (sql: string) => Database.Statement): (sql: string) => Database.Statement {
  const kept = new LRUCache<string, Database.Statement>({ max: MOST_PREPARED });
  return (sql) => {
    const statement = kept.get(sql) ?? prepare(sql);
    kept.set(sql, statement);
    return statement;
  };
}

function witnessedStatement(
  statement: Database.Statement,
  sql: string,
  asRaw: () => Database.Statement,
  raw: boolean,
): Database.Statement {
  const answer = (one: boolean, values: unknown[]) => {
    const found: unknown = one ? statement.get(...values) : statement.all(...values);
    const testimony = witnesses.getStore();
    if (testimony?.isTorn === false) noteAnswer(testimony, { sql, raw, one }, values, found);
    return found;
  };
  const all = (...values: unknown[]) => answer(false, values);
  const get = (...values: unknown[]) => answer(true, values);
  return new Proxy(statement, {
    get(target, name) {
      if (name === "all") return all;
      if (name === "get") return get;
      if (name === "raw") return asRaw;
      tearFor(name);
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/** What is read in a manner not written down here must not pass for known. */
function tearFor(name: string | symbol): void {
  const testimony = witnesses.getStore();
  if (testimony && (name === "iterate" || name === "pluck" || name === "expand")) testimony.isTorn = true;
}

function noteAnswer(
  testimony: Testimony,
  how: Pick<Question, "sql" | "raw" | "one">,
  values: unknown[],
  found: unknown,
): void {
  if (!values.every(isValue)) {
    testimony.isTorn = true;
    return;
  }
  const question = { ...how, values };
  testimony.note(nameOf(question), { question, digest: digestOf(found) });
}

function isValue(value: unknown): value is Value {
  return value === null || typeof value === "string" || typeof value === "number";
}
