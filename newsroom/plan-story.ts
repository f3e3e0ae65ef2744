import { store, type Tx } from "#db/client.ts";
import { eq } from "#db/operators.ts";
import { staff } from "#db/schema/staff.ts";
import { stories } from "#db/schema/stories.ts";
import type { Instant } from "#domain/calendar.ts";
import { writeMoment } from "#domain/dates.ts";
import { Refusal } from "#domain/refusal.ts";
import { authorise, authoriseEdit, type Desk } from "#newsroom/authorise.ts";
import { record } from "#newsroom/ledger.ts";
import { refuseUnlessAhead } from "#newsroom/rules.ts";
import { listWaiting } from "#newsroom/schedule.ts";
import { findStory } from "#newsroom/story.ts";
import { site } from "#site.ts";

const LONGEST_HOLD = 300;
const PAST_PLAN = "This moment is past. Choose a later one, or leave it empty when nobody knows it yet.";
const PAST_EMBARGO =
  "This moment is past: it would hold nothing back. Choose a later one, or leave it empty for no embargo.";

/** Says whose turn it is; null when nobody's. */
export async function assignStory(desk: Desk, id: number, assignee: number | null): Promise<void> {
  authorise(desk, "story:assign");
  await store.write(async (tx) => {
    await findStory(tx, id);
    const name = assignee === null ? "" : await findName(tx, assignee);
    await tx.update(stories).set({ assignee }).where(eq(stories.id, id));
    await record(tx, desk, "assign", id, { assignee, name });
  });
}

async function findName(tx: Tx, id: number): Promise<string> {
  const [member] = await tx.select().from(staff).where(eq(staff.id, id));
  if (member === undefined || member.disabledAt !== null)
    throw new Refusal("not-found", "Choose someone who works here: this person does not, or not any more.");
  return member.name;
}

/**
 * Says when a story is meant to go out, and what it waits for. Nothing goes out by a plan; a story with a hold is stopped
 * by the gates until the hold is cleared.
 * @param plan what is left out stays as it is
 */
export async function planStory(
  desk: Desk,
  id: number,
  plan: { goesOutAt?: Instant | null; hold?: string },
): Promise<void> {
  authorise(desk, "story:plan");
  const hold = plan.hold?.trim();
  if (hold !== undefined && hold.length > LONGEST_HOLD)
    throw new Refusal("invalid", `Say in at most ${LONGEST_HOLD} characters what it waits for.`);
  await store.write(async (tx) => {
    const story = await findStory(tx, id);
    authoriseEdit(desk, story);
    if (plan.goesOutAt !== undefined && !["draft", "in-review", "ready"].includes(story.state))
      throw new Refusal("conflict", "Only a story that is neither scheduled nor out can be planned.");
    const { goesOutAt = story.goesOutAt } = plan;
    // A late story keeps its moment while somebody says what it waits for.
    if (goesOutAt !== null && goesOutAt !== story.goesOutAt) refuseUnlessAhead(desk.now, goesOutAt, PAST_PLAN);
    await tx
      .update(stories)
      .set({ goesOutAt, hold: hold ?? story.hold })
      .where(eq(stories.id, id));
    await record(tx, desk, "plan", id, { goesOutAt, hold: hold ?? story.hold });
  });
}

/** Says that a story must not go out before that moment, whoever asks; null lifts it. */
export async function setEmbargo(desk: Desk, id: number, until: Instant | null): Promise<void> {
  authorise(desk, "story:embargo");
  await store.write(async (tx) => {
    const { state } = await findStory(tx, id);
    if (state === "published" || state === "withdrawn")
      throw new Refusal("conflict", "This story has been out: an embargo would hold nothing back.");
    if (until !== null) refuseUnlessAhead(desk.now, until, PAST_EMBARGO);
    const [earliest] = await listWaiting(tx, id);
    if (until !== null && earliest !== undefined && earliest.at < until)
      throw new Refusal(
        "conflict",
        `It is scheduled for ${writeMoment(earliest.at, site.language)}, before the embargo ends. Take it off the schedule first.`,
      );
    await tx.update(stories).set({ embargoUntil: until }).where(eq(stories.id, id));
    await record(tx, desk, "embargo", id, { until });
  });
}
