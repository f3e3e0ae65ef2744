import { store } from "#db/client.ts";
import { frontSlots } from "#db/schema/front.ts";
import type { Instant } from "#domain/calendar.ts";
import { Refusal } from "#domain/refusal.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { dispatch, record } from "#newsroom/ledger.ts";
import { findStory } from "#newsroom/story.ts";

/**
 * Puts a story into a slot of the front page, from now on or between two instants; the newest entry for a slot wins.
 * It is shown only while the story is out.
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
    await tx.insert(frontSlots).values({ slot, story, validFrom: from, validTo: to ?? null });
    await dispatch(tx, desk, "front", story, { slot });
    await record(tx, desk, "set-front-slot", story, { slot });
  });
}
