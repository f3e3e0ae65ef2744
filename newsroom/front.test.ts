import { expect, test } from "vitest";
import { findFront } from "#db/queries/front.ts";
import { findNextSlotChange } from "#db/queries/front-slots.ts";
import { freshStore } from "#db/testing.ts";
import { clearFrontSlot, dropFrontEntry, moveInFront, setFrontSlot } from "#newsroom/front.ts";
import { listFrontDeeds, openFront } from "#newsroom/front-desk.ts";
import { scheduleStory } from "#newsroom/schedules.ts";
import { approveStory, createStory, submitStory } from "#newsroom/stories.ts";
import { deskOf, NOON, publish, textOf, UNSIGNED } from "#newsroom/testing.ts";

const HOUR = 3_600_000;
const editor = (at = NOON) => deskOf("editor", at);

async function paperOf(stories: number): Promise<void> {
  freshStore();
  for (let number = 1; number <= stories; number++)
    await publish(textOf({ headline: `Story ${number}`, section: "sport" }), { now: NOON - HOUR });
}

const placesAt = async (at: number, now = at) =>
  Object.fromEntries([...(await findFront(at, now)).places].map(([slot, { id }]) => [slot, id]));

test("a story moved to another place leaves its own to what stood there, with the headline it has on the front", async () => {
  await paperOf(4);
  await setFrontSlot(editor(), "lead", 1, { headline: "For the front alone" });
  await setFrontSlot(editor(), "second-1", 2);
  await moveInFront(editor(NOON + 1), "lead", "second-1", { story: 1, other: 2 });
  expect(await placesAt(NOON + 1)).toMatchObject({ lead: 2, "second-1": 1 });
  expect((await findFront(NOON + 1, NOON + 1)).seconds[0]?.frontHeadline).toBe("For the front alone");
  expect(await placesAt(NOON, NOON + 2)).toMatchObject({ lead: 1, "second-1": 2 });
});

test("a story set in a second place leaves the first; a place that was cleared is the rule's again", async () => {
  await paperOf(3);
  await setFrontSlot(editor(), "long-read", 1);
  await setFrontSlot(editor(NOON + 1), "second-2", 1);
  expect(await placesAt(NOON + 1)).toMatchObject({ "second-2": 1 });
  expect((await placesAt(NOON + 1))["long-read"]).toBeUndefined();
  await clearFrontSlot(editor(NOON + 2), "second-2");
  expect((await placesAt(NOON + 2))["second-2"]).not.toBe(1);
  await expect(clearFrontSlot(editor(NOON + 3), "second-2")).rejects.toMatchObject({ code: "conflict" });
});

test("the past of a front is never changed, and a place that it does not have is refused", async () => {
  await paperOf(1);
  await expect(setFrontSlot(editor(), "lead", 1, { from: NOON - 1 })).rejects.toMatchObject({ code: "invalid" });
  await expect(setFrontSlot(editor(), "fourth-9", 1)).rejects.toMatchObject({ code: "invalid" });
  await expect(setFrontSlot(editor(), "lead", 1, { media: "0".repeat(32) })).rejects.toMatchObject({ code: "invalid" });
});

test("of two editors at one place the slower is told, and neither loses anything; time alone is nobody's change", async () => {
  await paperOf(3);
  await setFrontSlot(editor(), "lead", 1, { to: NOON + HOUR });
  const seenIn = async (at: number) =>
    (await openFront(editor(at))).groups.flatMap(({ places }) => places).find(({ slot }) => slot === "lead")?.seen;
  const seen = await seenIn(NOON + 1);
  await setFrontSlot(editor(NOON + 2), "lead", 2, { seen });
  const late = setFrontSlot(editor(NOON + 3), "lead", 3, { seen });
  await expect(late).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("editor changed") });
  expect(await placesAt(NOON + 3)).toMatchObject({ lead: 2 });
  const later = await seenIn(NOON + 30);
  await setFrontSlot(editor(NOON + 2 * HOUR), "lead", 3, { seen: later });
  expect(await placesAt(NOON + 2 * HOUR)).toMatchObject({ lead: 3 });
});

test("what is set for later comes at its hour and can be taken back; the next change can be asked for", async () => {
  await paperOf(2);
  expect(await findNextSlotChange(NOON)).toBeUndefined();
  await setFrontSlot(editor(), "lead", 1);
  await setFrontSlot(editor(), "lead", 2, { from: NOON + HOUR, to: NOON + 2 * HOUR });
  expect(await findNextSlotChange(NOON)).toBe(NOON + HOUR);
  expect(await findNextSlotChange(NOON + HOUR)).toBe(NOON + 2 * HOUR);
  expect(await placesAt(NOON + HOUR, NOON)).toMatchObject({ lead: 2 });
  const [coming] = (await openFront(editor())).groups[0]?.places[0]?.coming ?? [];
  await dropFrontEntry(editor(), coming?.id ?? 0);
  expect(await placesAt(NOON + HOUR, NOON)).toMatchObject({ lead: 1 });
  await expect(dropFrontEntry(editor(), coming?.id ?? 0)).rejects.toMatchObject({ code: "conflict" });
});

test("staff see a front to come with what goes out by itself until then; readers never do", async () => {
  await paperOf(2);
  const story = await createStory(editor(), textOf({ headline: "Tomorrow" }));
  await submitStory(editor(), story);
  await approveStory(editor(), story);
  await scheduleStory(editor(), story, { at: NOON + HOUR, ...UNSIGNED });
  await setFrontSlot(editor(), "second-1", story);
  const ahead = await openFront(editor(), NOON + 2 * HOUR);
  expect(ahead.front.places.get("second-1")?.headline).toBe("Tomorrow");
  expect((await openFront(editor())).front.places.get("second-1")?.headline).not.toBe("Tomorrow");
  expect(Object.values(await placesAt(NOON + 2 * HOUR, NOON))).not.toContain(story);
});

test("the history says who did what to which place, newest first", async () => {
  await paperOf(2);
  await setFrontSlot(editor(), "lead", 1);
  await moveInFront(editor(NOON + 1), "lead", "second-1", { story: 1, other: undefined });
  await clearFrontSlot(editor(NOON + 2), "second-1");
  const deeds = await listFrontDeeds(editor());
  expect(deeds.map(({ verb, slot, was, title }) => [verb, slot, was, title])).toEqual([
    ["clear-front-slot", "second-1", undefined, "Story 1"],
    ["move-in-front", "second-1", "lead", "Story 1"],
    ["set-front-slot", "lead", undefined, "Story 1"],
  ]);
});
