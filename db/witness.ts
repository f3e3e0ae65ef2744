import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import type Database from "better-sqlite3";

export type Value = string | number | null;

/** A question as it was put to the database; `raw` rows are lists of values, `one` asks for the first alone. */
export interface Question {
  sql: string;
  values: readonly Value[];
  raw: boolean;
  one: boolean;
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
  readonly #statements = new Map<string, Statement>();
  /** What the answers were about, such as `a2001` for an article. */
  readonly subjects = new Set<string>();
  /** Two answers to one question, or one that cannot be asked again: a commit fell into the work, or worse. */
  isTorn = false;

  get statements(): Statement[] {
    return [...this.#statements.values()];
  }

  note(question: Question, digest: string): void {
    const key = JSON.stringify(question);
    const known = this.#statements.get(key);
    if (known === undefined) this.#statements.set(key, { question, digest });
    else if (known.digest !== digest) this.isTorn = true;
  }

  /** Takes on what other work said, whose result this work used. */
  add(other: Testimony): void {
    for (const { question, digest } of other.statements) this.note(question, digest);
    for (const subject of other.subjects) this.subjects.add(subject);
    if (other.isTorn) this.isTorn = true;
  }
}

/** One for this module and for the copy of it that Next bundles: hence on `globalThis`. */
const KEY = Symbol.for("broadsheet.witness");
const shelf: typeof globalThis & { [KEY]?: AsyncLocalStorage<Testimony> } = globalThis;
shelf[KEY] ??= new AsyncLocalStorage<Testimony>();
const witnesses: AsyncLocalStorage<Testimony> = shelf[KEY];

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
  return createHash("sha1")
    .update(JSON.stringify(answer ?? null))
    .digest("base64url");
}

/** The connection, whose questions and answers are written down for whoever listens. */
export function witnessed(reader: Database.Database): Database.Database {
  return new Proxy(reader, {
    get(target, name) {
      if (name === "prepare") return (sql: string) => witnessedStatement(target.prepare(sql), sql, false);
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

function witnessedStatement(statement: Database.Statement, sql: string, raw: boolean): Database.Statement {
  const answer = (one: boolean, values: unknown[]) => {
    const found: unknown = one ? statement.get(...values) : statement.all(...values);
    const testimony = witnesses.getStore();
    if (testimony?.isTorn === false) noteAnswer(testimony, { sql, raw, one }, values, found);
    return found;
  };
  return new Proxy(statement, {
    get(target, name) {
      if (name === "all") return (...values: unknown[]) => answer(false, values);
      if (name === "get") return (...values: unknown[]) => answer(true, values);
      if (name === "raw") return () => witnessedStatement(target.raw(), sql, true);
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
  if (values.every(isValue)) testimony.note({ ...how, values }, digestOf(found));
  else testimony.isTorn = true;
}

function isValue(value: unknown): value is Value {
  return value === null || typeof value === "string" || typeof value === "number";
}
