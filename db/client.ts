import { AsyncLocalStorage } from "node:async_hooks";
import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { shared } from "#db/shared.ts";
import { witnessed } from "#db/witness.ts";
import { Refusal } from "#domain/refusal.ts";
import { env } from "#env.ts";

/** The oldest SQLite without a known fault in write-ahead logging. */
const LEAST_SQLITE = [3, 51, 3] as const;
const BUSY_MS = 5000;
/** What the reading connection keeps of the file, at most: a search goes through some thousand pages of it. */
const READER_CACHE_KB = 16_384;

/** Drizzle's query builder inside a transaction. */
export type Tx = Pick<BetterSQLite3Database, "select" | "selectDistinct" | "insert" | "update" | "delete">;
/** Drizzle's query builder on a connection that cannot write. */
export type Reader = Pick<BetterSQLite3Database, "select" | "selectDistinct">;

/** The two doors to the paper's memory. */
export interface Store {
  readonly file: string;
  readonly mediaDir: string;
  readonly read: Reader;
  /**
   * Runs the work as one transaction, after all that were asked for before it. Database calls only: everyone else waits.
   * @throws whatever the work throws, with nothing written
   */
  write<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
}

/** A store with its two connections, for those that open and close it or speak to the engine itself. */
export interface OpenStore extends Store {
  readonly reader: Database.Database;
  readonly writer: Database.Database;
  close(): void;
}

/**
 * Opens the database of that file; its media folder lies beside it.
 * @param create whether a missing file is made; else it is an error that says what to do
 */
export function openStore(file: string, { create = false } = {}): OpenStore {
  if (!create && !existsSync(file)) throw new Error(`There is no database at ${file}. Run: npx broadsheet migrate`);
  const mediaDir = join(dirname(file), "media");
  if (create) mkdirSync(mediaDir, { recursive: true });
  const writer = openWriter(file);
  const reader = new Database(file, { readonly: true, timeout: BUSY_MS });
  reader.pragma(`cache_size = -${READER_CACHE_KB}`);
  return {
    file,
    mediaDir,
    reader,
    writer,
    read: drizzle(witnessed(reader)),
    write: oneAtATime(writer, drizzle(writer)),
    close: () => {
      reader.close();
      writer.close();
    },
  };
}

function openWriter(file: string): Database.Database {
  const writer = new Database(file, { timeout: BUSY_MS });
  writer.pragma("journal_mode = WAL");
  writer.pragma("synchronous = FULL");
  writer.pragma("foreign_keys = ON");
  refuseUnlessSafe(writer);
  return writer;
}

/** An acknowledged commit must survive a power cut, and a reference must lead somewhere: asked for, and looked up. */
function refuseUnlessSafe(writer: Database.Database): void {
  const wanted = { journal_mode: "wal", synchronous: 2, foreign_keys: 1 };
  for (const [pragma, value] of Object.entries(wanted)) {
    const found = writer.pragma(pragma, { simple: true });
    if (found !== value) throw new Error(`SQLite has ${pragma} = ${found}, where ${value} is needed.`);
  }
  const version = String(writer.prepare("select sqlite_version()").pluck().get());
  if (isOlder(version)) throw new Error(`SQLite ${version} is too old: ${LEAST_SQLITE.join(".")} is needed.`);
}

function isOlder(version: string): boolean {
  const parts = version.split(".").map(Number);
  const at = LEAST_SQLITE.findIndex((least, place) => parts[place] !== least);
  return at !== -1 && (parts[at] ?? 0) < (LEAST_SQLITE[at] ?? 0);
}

const inWrite = new AsyncLocalStorage<true>();

function oneAtATime(writer: Database.Database, tx: Tx): Store["write"] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    if (inWrite.getStore())
      throw new Error("store.write was called inside store.write: pass the transaction on instead.");
    const turn = last.then(() => inWrite.run(true, () => transact(writer, () => work(tx))));
    last = turn.catch(() => undefined);
    return turn;
  };
}

async function transact<Result>(writer: Database.Database, work: () => Promise<Result>): Promise<Result> {
  try {
    writer.exec("BEGIN IMMEDIATE");
    const result = await work();
    writer.exec("COMMIT");
    return result;
  } catch (problem) {
    if (writer.inTransaction) writer.exec("ROLLBACK");
    throw inPlainWords(problem);
  }
}

/** Why nothing can be saved just now, as something that whoever is writing can act on. */
const CANNOT_SAVE: Record<string, string> = {
  SQLITE_FULL: "The disk is full, so this could not be saved. Keep what you wrote and tell whoever runs the server.",
  SQLITE_BUSY: "The paper is busy with long work, so this could not be saved. Please try again in a minute.",
  SQLITE_READONLY: "The database may not be written to, so this could not be saved. Tell whoever runs the server.",
  SQLITE_IOERR: "The disk failed, so this could not be saved. Keep what you wrote and tell whoever runs the server.",
};

function inPlainWords(problem: unknown): unknown {
  const code = problem instanceof Database.SqliteError ? problem.code : "";
  const words = Object.entries(CANNOT_SAVE).find(([name]) => code.startsWith(name))?.[1];
  return words === undefined ? problem : Object.assign(new Refusal("conflict", words), { cause: problem });
}

/** Of this process, also for a module that is loaded again: by a hot reload, or as a bundle beside the server. */
const current = shared<OpenStore>("store");

/** The store of this process, opened at its first use from `DATA_DIR`. */
export function openedStore(): OpenStore {
  const open = current.value ?? openStore(join(env.DATA_DIR, "broadsheet.db"));
  current.value = open;
  return open;
}

/** Puts a store in place of the one of `DATA_DIR`: for tests, and for commands that have opened one themselves. */
export function replaceStore(open: OpenStore): void {
  current.value = open;
}

/** Closes the store, if it was ever opened. */
export async function closeStore(): Promise<void> {
  current.value?.close();
  delete current.value;
}

export const store: Store = {
  get file() {
    return openedStore().file;
  },
  get mediaDir() {
    return openedStore().mediaDir;
  },
  get read() {
    return openedStore().read;
  },
  write: (work) => openedStore().write(work),
};
