import { join } from "node:path";
import { type OpenStore, openedStore, openStore, replaceStore } from "#db/client.ts";
import { listPending } from "#db/journal.ts";
import { migrate } from "#db/migrate.ts";
import { env } from "#env.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { systemDesk } from "#newsroom/authorise.ts";

/** A task came to an end it could name: said in one line for each problem, exit status 1. */
export class TaskFailed extends Error {
  override readonly name = "TaskFailed";
}

/** The paper of this machine, ready for a task. @throws TaskFailed when there is none, or it is not up to the code */
export function openPaper(): OpenStore {
  try {
    const open = openedStore();
    const pending = listPending(open.reader);
    if (pending.length > 0) throw new Error(`The database is not up to date. Run: npx broadsheet migrate`);
    return open;
  } catch (problem) {
    throw new TaskFailed(problem instanceof Error ? problem.message : String(problem), { cause: problem });
  }
}

/** The paper of this machine, made if there is none and brought up to the code. @returns the migrations that were run */
export function openNewPaper(): { open: OpenStore; ran: string[] } {
  const open = openStore(join(env.DATA_DIR, "broadsheet.db"), { create: true });
  replaceStore(open);
  try {
    return { open, ran: migrate(open.writer, Date.now()) };
  } catch (problem) {
    throw new TaskFailed(problem instanceof Error ? problem.message : String(problem), { cause: problem });
  }
}

/** The desk at which a command works: an edge, where the clock is read. */
export function commandDesk(): Desk {
  return systemDesk(Date.now());
}

/** `1 article`, `2 articles`, `2 stories` */
export function many(count: number, thing: string, things = `${thing}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? thing : things}`;
}

/** Shows how far long work has come, on a terminal only; the line is gone when the work is done. */
export function progressOf(work: string): (done: number, all: number) => void {
  if (!process.stderr.isTTY) return () => undefined;
  return (done, all) => process.stderr.write(done >= all ? "\r\x1b[K" : `\r${work}: ${done} of ${all}\x1b[K`);
}
