import type Database from "better-sqlite3";
import { LRUCache } from "lru-cache";
import { openedStore } from "#db/client.ts";
import { shared } from "#db/shared.ts";
import type { Question } from "#db/witness.ts";

/** What is marked, as it was at one moment: see `db/schema/marks.ts`. */
export interface Marks {
  /** The mark of each table, by its name. */
  tables: ReadonlyMap<string, string>;
  /** The number of the latest change of any article. */
  change: number;
}

/**
 * Stands in the text of a query that reads, of the tables whose changes are counted by article, nothing but the rows of
 * the articles that it is given, and is given nothing else. To be written by `isArticle` and `isAmongArticles` alone.
 */
export const BY_ARTICLE = "/* by article */";

/** The tables whose changes are counted by article as well. */
const COUNTED: ReadonlySet<string> = new Set(["article_authors", "article_lives", "article_posts", "articles"]);
const MOST_TEXTS = 500;

/** What is known before the first look. */
export const NO_MARKS: Marks = { tables: new Map(), change: 0 };

interface Marking {
  reader: Database.Database;
  rows: Database.Statement<[], { name: string; mark: string }>;
  changes: Database.Statement<[number], { article: number; number: number }>;
  /** Does work in one state of the file. */
  atOnce: Database.Transaction<(work: () => void) => void>;
  /** All that a query can read from, marked or not. */
  tables: ReadonlySet<string>;
  /** Which of them a query names. */
  named: LRUCache<string, readonly string[]>;
  /** The number of the latest change at the first look, and that of each article that was changed since. */
  first: number;
  changed: Map<number, number>;
  latest: Marks;
  version: number | undefined;
  /** What each query's answers are worth in the marks last asked about, by the marks they were given in. */
  worth: { now: Marks; since: WeakMap<Marks, Map<string, Worth>> };
}

/** What of answers to a query is known from the marks of its tables: they are as they were, or may not be, or it depends on which articles they are about. */
type Worth = "untouched" | "open" | "by article";

const current = shared<Marking>("marking");

function marking(): Marking {
  const { reader } = openedStore();
  if (current.value?.reader === reader) return current.value;
  const names = reader.prepare<[], string>("select name from sqlite_schema where type in ('table', 'view')").pluck();
  const first = reader.prepare<[], number>("select coalesce(max(number), 0) from article_changes").pluck().get() ?? 0;
  current.value = {
    reader,
    rows: reader.prepare("select name, mark from marks"),
    changes: reader.prepare("select article, number from article_changes where number > ? order by number"),
    atOnce: reader.transaction((work) => work()),
    tables: new Set(names.all()),
    named: new LRUCache({ max: MOST_TEXTS }),
    first,
    changed: new Map(),
    latest: { ...NO_MARKS, change: first },
    version: undefined,
    worth: { now: NO_MARKS, since: new WeakMap() },
  };
  return current.value;
}

/** The marks in a state of the file, or in a later one, as `fileVersion` counts them; the same object while none changed. */
export function marksIn(version: number): Marks {
  const known = marking();
  if (known.version === version) return known.latest;
  // A change that passes for known beside marks from before it would never be seen.
  known.atOnce(() => readMarks(known));
  known.version = version;
  return known.latest;
}

function readMarks(known: Marking): void {
  const rows = known.rows.all();
  if (rows.every(({ name, mark }) => known.latest.tables.get(name) === mark)) return;
  known.latest = { tables: new Map(rows.map(({ name, mark }) => [name, mark])), change: readChanges(known) };
}

/** Takes in which articles changed since the last look. @returns the number of the latest change */
function readChanges({ changes, changed, latest }: Marking): number {
  let newest = latest.change;
  for (const { article, number } of changes.all(latest.change)) {
    changed.set(article, number);
    newest = number;
  }
  return newest;
}

/** Whether no row that a question could be answered from has changed between two moments. Of a table without a mark nobody knows. */
export function isUntouched({ sql, values }: Pick<Question, "sql" | "values">, since: Marks, now: Marks): boolean {
  const worths = worthsSince(since, now);
  const worth = worths.get(sql) ?? worthOf(sql, since, now);
  worths.set(sql, worth);
  if (worth !== "by article") return worth === "untouched";
  const { first, changed } = marking();
  return since.change >= first && articlesIn(values).every((article) => (changed.get(article) ?? 0) <= since.change);
}

/** After a commit thousands of answers to a few dozen queries are looked at, nearly all of them given in the same marks. */
function worthsSince(since: Marks, now: Marks): Map<string, Worth> {
  const known = marking();
  if (known.worth.now !== now) known.worth = { now, since: new WeakMap() };
  const worths = known.worth.since.get(since) ?? new Map<string, Worth>();
  known.worth.since.set(since, worths);
  return worths;
}

function worthOf(sql: string, since: Marks, now: Marks): Worth {
  const tables = tablesIn(sql);
  const isSame = (name: string) => now.tables.has(name) && since.tables.get(name) === now.tables.get(name);
  const others = tables.filter((name) => !isSame(name));
  if (others.length === 0) return tables.length > 0 ? "untouched" : "open";
  return sql.includes(BY_ARTICLE) && others.every((name) => COUNTED.has(name)) ? "by article" : "open";
}

/** All that is given to a question `BY_ARTICLE` are ids, alone or in lists. */
function articlesIn(values: Question["values"]): number[] {
  return values.flatMap((value) => (typeof value === "string" ? (JSON.parse(value) as number[]) : Number(value)));
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
