import { store, type Tx } from "#db/client.ts";
import { and, asc, desc, eq, gt, lt } from "#db/operators.ts";
import { deliveries, outboxConsumers } from "#db/schema/deliveries.ts";
import { outbox } from "#db/schema/ledger.ts";
import type { Instant } from "#domain/calendar.ts";
import { nextAttempt } from "#domain/outbox/retry.ts";
import type { Consumer } from "#newsroom/outbox/consumers.ts";
import type { Reply } from "#newsroom/outbox/post.ts";

const ENTRIES_AT_ONCE = 100;
const KEPT_MS = 30 * 86_400_000;

export type Delivery = typeof deliveries.$inferSelect;

/**
 * Makes deliveries of what the consumer has not read yet, and moves its place, in one transaction: nothing is left out or
 * told twice. Who is new begins with what comes next, not with the whole past.
 */
export async function planDeliveries(consumer: Consumer, now: Instant): Promise<void> {
  await store.write(async (tx) => {
    const [place] = await tx.select().from(outboxConsumers).where(eq(outboxConsumers.name, consumer.name));
    if (place === undefined) {
      await tx.insert(outboxConsumers).values({ name: consumer.name, last: await newestEntry(tx) });
      return;
    }
    const entries = await tx
      .select()
      .from(outbox)
      .where(gt(outbox.id, place.last))
      .orderBy(asc(outbox.id))
      .limit(ENTRIES_AT_ONCE);
    const last = entries.at(-1)?.id;
    if (last === undefined) return;
    const rows = consumer.compose(entries).map((letter) => rowOf(consumer, letter, now));
    if (rows.length > 0) await tx.insert(deliveries).values(rows);
    await tx.update(outboxConsumers).set({ last }).where(eq(outboxConsumers.name, consumer.name));
    await tx.delete(deliveries).where(and(eq(deliveries.state, "done"), lt(deliveries.madeAt, now - KEPT_MS)));
  });
}

async function newestEntry(tx: Tx): Promise<number> {
  const [newest] = await tx.select({ id: outbox.id }).from(outbox).orderBy(desc(outbox.id)).limit(1);
  return newest?.id ?? 0;
}

function rowOf({ name, target, contentType }: Consumer, letter: { event: string; body: string }, now: Instant) {
  const fresh = { state: "waiting" as const, attempts: 0, madeAt: now, nextAt: now, lastAnswer: "" };
  return { consumer: name, target, contentType, ...letter, ...fresh };
}

/** The oldest letter to the consumer that has not arrived; undefined while it has to wait, and all after it with it. */
export async function findDue(consumer: string, now: Instant): Promise<Delivery | undefined> {
  const [oldest] = await store.read
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.state, "waiting"), eq(deliveries.consumer, consumer)))
    .orderBy(asc(deliveries.id))
    .limit(1);
  return oldest && oldest.nextAt <= now ? oldest : undefined;
}

/** Writes down what came of an attempt. @returns whether the letter arrived */
export async function noteReply(delivery: Delivery, reply: Reply, now: Instant, chance: number): Promise<boolean> {
  const { status, words } = reply;
  const arrived = status !== undefined && status >= 200 && status < 300;
  const attempts = delivery.attempts + 1;
  const again = arrived ? undefined : nextAttempt({ attempts, madeAt: delivery.madeAt }, now, chance);
  const state = arrived ? "done" : again === undefined ? "failed" : "waiting";
  const answer = { lastAt: now, lastStatus: status ?? null, lastAnswer: words };
  await store.write(async (tx) => {
    await tx
      .update(deliveries)
      .set({ state, attempts, nextAt: again ?? delivery.nextAt, ...answer })
      .where(eq(deliveries.id, delivery.id));
  });
  return arrived;
}
