import type { Tx } from "#db/client.ts";
import { and, eq, gt, lte } from "#db/operators.ts";
import { frontSlots } from "#db/schema/front.ts";
import { media } from "#db/schema/media.ts";
import type { Instant } from "#domain/calendar.ts";
import { writeMoment } from "#domain/dates.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Desk } from "#newsroom/authorise.ts";
import type { FrontEntry } from "#newsroom/front.ts";
import { dispatch } from "#newsroom/ledger.ts";

/**
 * Holds a picture against the time for which it is to stand on the front.
 * @param to the end that its editor gave; without one the front desk warns when the licence ends
 * @throws Refusal "invalid" when it is not in the library, or may not be used any more by then
 */
export async function refuseUnlessUsable(tx: Tx, hash: string, from: Instant, to?: Instant): Promise<void> {
  const [picture] = await tx
    .select({ name: media.name, endsAt: media.licenceEndsAt })
    .from(media)
    .where(eq(media.hash, hash));
  if (picture === undefined) throw new Refusal("invalid", "This picture is not in the library. Choose another.");
  const { name, endsAt } = picture;
  if (endsAt === null) return;
  const end = writeMoment(endsAt, "en");
  if (endsAt < from)
    throw new Refusal("invalid", `The licence of the picture “${name}” has ended by then: ${end}. Choose another.`);
  if (to !== undefined && endsAt < to)
    throw new Refusal(
      "invalid",
      `The licence of the picture “${name}” ends before: ${end}. Choose an earlier end, or another picture.`,
    );
}

/**
 * Puts another picture in the place of one that the front alone shows, from now on: what the front showed before stays as
 * it was. Step of `replacePicture`.
 */
export async function replaceOnFront(tx: Tx, desk: Desk, { was, is }: { was: string; is: string }): Promise<void> {
  const entries = await tx
    .select()
    .from(frontSlots)
    .where(and(eq(frontSlots.media, was), isAhead(desk.now)));
  for (const entry of entries) {
    await refuseUnlessUsable(tx, is, Math.max(entry.validFrom, desk.now));
    if (entry.validFrom > desk.now) await tx.update(frontSlots).set({ media: is }).where(eq(frontSlots.id, entry.id));
    else await goOnWith(tx, entry, is, desk.now);
    await dispatch(tx, desk, "front", entry.story, { slot: entry.slot });
  }
}

/** Which entries stand on the front then, lie below others there, or are to come. */
export function isAhead(now: Instant) {
  return and(gt(frontSlots.validTo, now), gt(frontSlots.validTo, frontSlots.validFrom));
}

/** Ends an entry and has it go on with another picture; one that lies below others comes back after them as before. */
async function goOnWith(tx: Tx, { id, ...entry }: FrontEntry, picture: string, now: Instant): Promise<void> {
  const running = and(eq(frontSlots.slot, entry.slot), lte(frontSlots.validFrom, now), gt(frontSlots.validTo, now));
  const others = await tx.select().from(frontSlots).where(running);
  const above = others.filter(({ id: other, validFrom }) =>
    validFrom === entry.validFrom ? other > id : validFrom > entry.validFrom,
  );
  const from = Math.max(now, ...above.map(({ validTo }) => validTo));
  await tx.update(frontSlots).set({ validTo: now }).where(eq(frontSlots.id, id));
  if (from < entry.validTo) await tx.insert(frontSlots).values({ ...entry, media: picture, validFrom: from });
}
