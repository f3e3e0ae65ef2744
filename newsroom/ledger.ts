import type { Tx } from "#db/client.ts";
import { audit, outbox } from "#db/schema/ledger.ts";
import type { Desk } from "#newsroom/authorise.ts";

type Detail = (typeof audit.$inferInsert)["detail"];
type Kind = (typeof outbox.$inferInsert)["kind"];

/** Writes down who did what, in the transaction of the deed. */
export async function record(
  tx: Tx,
  desk: Desk,
  verb: string,
  story: number | null,
  detail: Detail = {},
): Promise<void> {
  await tx.insert(audit).values({ at: desk.now, actor: desk.actor.name, verb, story, detail });
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
