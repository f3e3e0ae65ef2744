import { desc } from "drizzle-orm";
import { store } from "#db/client.ts";
import { deliveries } from "#db/schema/deliveries.ts";

export type DeliveryRow = Omit<typeof deliveries.$inferSelect, "body" | "contentType">;

/** The newest letters to the world with their last answers, newest first. */
export async function listDeliveries(limit: number): Promise<DeliveryRow[]> {
  const { id, consumer, target, event, state, attempts, madeAt, nextAt, lastAt, lastStatus, lastAnswer } = deliveries;
  return store.read
    .select({ id, consumer, target, event, state, attempts, madeAt, nextAt, lastAt, lastStatus, lastAnswer })
    .from(deliveries)
    .orderBy(desc(deliveries.id))
    .limit(limit);
}
