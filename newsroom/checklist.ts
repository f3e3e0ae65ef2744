import { store } from "#db/client.ts";
import { and, eq } from "#db/operators.ts";
import { checklistTicks } from "#db/schema/notes.ts";
import type { Instant } from "#domain/calendar.ts";
import { type ChecklistItem, checklistOf } from "#domain/checklists/checklist.ts";
import { Refusal } from "#domain/refusal.ts";
import { authoriseEdit, authoriseRead, type Desk } from "#newsroom/authorise.ts";
import { findCurrentText } from "#newsroom/current-text.ts";
import { record } from "#newsroom/ledger.ts";
import { findStory } from "#newsroom/story.ts";

/** An item of a story's checklist; with who saw to it and when, once somebody has. */
export interface ChecklistEntry extends ChecklistItem {
  tick?: { at: Instant; by: string };
}

/** What the section of a story asks to be seen to, and what has been. */
export async function listChecklist(desk: Desk, id: number): Promise<ChecklistEntry[]> {
  authoriseRead(desk, await findStory(store.read, id));
  const { section } = (await findCurrentText(store.read, id)).content;
  const ticks = await store.read.select().from(checklistTicks).where(eq(checklistTicks.story, id));
  const known = new Map(ticks.map(({ item, at, by }) => [item, { at, by }]));
  return checklistOf(section).map((item) => {
    const tick = known.get(item.key);
    return tick === undefined ? item : { ...item, tick };
  });
}

/**
 * Says that an item has been seen to, or takes that back. Who ticked it first stays named.
 * @throws Refusal "invalid" when the story's section asks for no such thing
 */
export async function tickItem(desk: Desk, id: number, item: string, isDone = true): Promise<void> {
  await store.write(async (tx) => {
    authoriseEdit(desk, await findStory(tx, id));
    const { section } = (await findCurrentText(tx, id)).content;
    if (!checklistOf(section).some(({ key }) => key === item))
      throw new Refusal("invalid", "This is no longer on the checklist of the section. Load the page again.");
    const here = and(eq(checklistTicks.story, id), eq(checklistTicks.item, item));
    const known = await tx.select({ item: checklistTicks.item }).from(checklistTicks).where(here);
    if (known.length > 0 === isDone) return;
    if (isDone) await tx.insert(checklistTicks).values({ story: id, item, at: desk.now, by: desk.actor.name });
    else await tx.delete(checklistTicks).where(here);
    await record(tx, desk, isDone ? "tick" : "untick", id, { item });
  });
}
