import type { Tx } from "#db/client.ts";
import { audit, outbox } from "#db/schema/ledger.ts";
import type { Instant } from "#domain/calendar.ts";
import type { Desk } from "#newsroom/authorise.ts";

export type Detail = (typeof audit.$inferInsert)["detail"];
type Kind = (typeof outbox.$inferInsert)["kind"];

/** Whose deed is written down, and when: a desk, or someone at the door whom nobody knows yet. */
export interface Doer {
  actor: { name: string };
  now: Instant;
}

/** Writes down who did what, in the transaction of the deed. */
export async function record(
  tx: Tx,
  { actor, now }: Doer,
  verb: string,
  story: number | null,
  detail: Detail = {},
): Promise<void> {
  await tx.insert(audit).values({ at: now, actor: actor.name, verb, story, detail });
}

/** Tells the readers' side that something changed, in the transaction of the change. */
export async function dispatch(
  tx: Tx,
  desk: Desk,
  kind: Kind,
  article: number | null,
  detail: Detail = {},
): Promise<void> {
  await tx.insert(outbox).values({ at: desk.now, kind, article, detail });
}
