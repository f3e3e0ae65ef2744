import type { Tx } from "#db/client.ts";
import { and, eq, gt, lte } from "#db/operators.ts";
import { frontSlots } from "#db/schema/front.ts";
import type { Instant } from "#domain/calendar.ts";
import type { Desk } from "#newsroom/authorise.ts";
import type { FrontEntry } from "#newsroom/front.ts";
import { dispatch } from "#newsroom/ledger.ts";

/**
 * Puts another picture in the place of one that the front alone shows, from now on: what the front showed before stays as
 * it was. Step of `replacePicture`.
 */
export async function replaceOnFront(tx: Tx, desk: Desk, { was, is }: { was: string; is: string }): Promise<void> {
  const entries = await tx
    .select()
    .from(frontSlots)
    .where(and(eq(frontSlots.media, was), gt(frontSlots.validTo, desk.now)));
  for (const entry of entries) {
    if (entry.validFrom > desk.now) await tx.update(frontSlots).set({ media: is }).where(eq(frontSlots.id, entry.id));
    else await goOnWith(tx, entry, is, desk.now);
    await dispatch(tx, desk, "front", entry.story, { slot: entry.slot });
  }
}

/** Ends an entry and has it go on with another picture; one that lies below others comes back after them as before. */
async function goOnWith(tx: Tx, { id, ...entry }: FrontEntry, media: string, now: Instant): Promise<void> {
  const running = and(eq(frontSlots.slot, entry.slot), lte(frontSlots.validFrom, now), gt(frontSlots.validTo, now));
  const others = await tx.select().from(frontSlots).where(running);
  const above = others.filter(({ id: other, validFrom }) =>
    validFrom === entry.validFrom ? other > id : validFrom > entry.validFrom,
  );
  const from = Math.max(now, ...above.map(({ validTo }) => validTo));
  await tx.update(frontSlots).set({ validTo: now }).where(eq(frontSlots.id, id));
  if (from < entry.validTo) await tx.insert(frontSlots).values({ ...entry, media, validFrom: from });
}
