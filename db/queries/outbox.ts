import { asc, gt } from "drizzle-orm";
import { store } from "#db/client.ts";
import { outbox } from "#db/schema/ledger.ts";

export type OutboxEntry = typeof outbox.$inferSelect;

/** What happened after the given entry, in order. Each consumer keeps the id of the last entry it dealt with. */
export async function listOutbox(after: number, limit: number): Promise<OutboxEntry[]> {
  return store.read.select().from(outbox).where(gt(outbox.id, after)).orderBy(asc(outbox.id)).limit(limit);
}
