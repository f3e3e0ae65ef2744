import { asc, gt } from "drizzle-orm";
import { openedStore, store } from "#db/client.ts";
import { outbox } from "#db/schema/ledger.ts";

export type OutboxEntry = typeof outbox.$inferSelect;

/** What happened after the given entry, in order. Each consumer keeps the id of the last entry it dealt with. */
export async function listOutbox(after: number, limit: number): Promise<OutboxEntry[]> {
  return store.read.select().from(outbox).where(gt(outbox.id, after)).orderBy(asc(outbox.id)).limit(limit);
}

/** The id of the newest entry, 0 in a new paper. At once, so that nothing can happen between asking and knowing. */
export function newestOutboxId(): number {
  return Number(openedStore().reader.prepare("select coalesce(max(id), 0) from outbox").pluck().get());
}

/** Whether anything was withdrawn after that entry. */
export function hasWithdrawalAfter(id: number): boolean {
  const found = openedStore().reader.prepare("select 1 from outbox where id > ? and kind = 'withdrawn' limit 1");
  return found.get(id) !== undefined;
}
