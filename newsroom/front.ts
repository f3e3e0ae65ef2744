import { store, type Tx } from "#db/client.ts";
import { and, eq, gt, lt } from "#db/operators.ts";
import { frontSlots, UNTIL_REPLACED } from "#db/schema/front.ts";
import type { Instant } from "#domain/calendar.ts";
import { Refusal } from "#domain/refusal.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { dispatch, record } from "#newsroom/ledger.ts";
import { findStory } from "#newsroom/story.ts";

/**
 * Puts a story into a slot of the front page. Without an end it takes the place of what stood there for good; with one,
 * what stood there comes back afterwards. It is shown only while the story is out.
 */
export async function setFrontSlot(
  desk: Desk,
  slot: string,
  story: number,
  { from = desk.now, to }: { from?: Instant; to?: Instant } = {},
): Promise<void> {
  authorise(desk, "front:edit");
  if (to !== undefined && to <= from) throw new Refusal("invalid", "The slot would end before it begins.");
  await store.write(async (tx) => {
    await findStory(tx, story);
    if (to === undefined) await endEarlier(tx, slot, from);
    await tx.insert(frontSlots).values({ slot, story, validFrom: from, validTo: to ?? UNTIL_REPLACED });
    await dispatch(tx, desk, "front", story, { slot });
    await record(tx, desk, "set-front-slot", story, { slot });
  });
}

async function endEarlier(tx: Tx, slot: string, from: Instant): Promise<void> {
  const earlier = and(eq(frontSlots.slot, slot), gt(frontSlots.validTo, from), lt(frontSlots.validFrom, from));
  await tx.update(frontSlots).set({ validTo: from }).where(earlier);
}
