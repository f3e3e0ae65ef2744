import { beforeEach, expect, test } from "vitest";
import { addDeskPeople } from "#db/desk/testing.ts";
import { freshStore } from "#db/testing.ts";
import { changeStories } from "#newsroom/bulk.ts";
import { updateArticle } from "#newsroom/corrections.ts";
import { countStories, countWaiting, listActivity, listStories } from "#newsroom/desk.ts";
import { addNote } from "#newsroom/notes.ts";
import { planStory } from "#newsroom/plan-story.ts";
import { listPlanned } from "#newsroom/planning.ts";
import { scheduleStory } from "#newsroom/schedules.ts";
import { approveStory, createStory, saveVersion, submitStory } from "#newsroom/stories.ts";
import { deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";
import { openText, saveText } from "#newsroom/working-copies.ts";

const editor = deskOf("editor");
const contributor = deskOf("contributor");
const HOUR = 3_600_000;
const signed = { authors: [{ slug: "ana-ruiz", role: "author" as const }] };
const given = { note: "", at: "", assignee: "" };

beforeEach(async () => {
  freshStore();
  await addDeskPeople();
});

const idsOf = async (desk = editor, filters = {}) => (await listStories(desk, filters)).rows.map(({ id }) => id);

test("a contributor finds, counts and hears of stories of their own alone, whatever they search for", async () => {
  const own = await createStory(contributor, textOf({ headline: "Mine about herring" }));
  const other = await createStory(editor, textOf({ headline: "Theirs about herring" }));
  expect(await idsOf(contributor, { words: "herring" })).toEqual([own]);
  expect(await idsOf(editor, { words: "herring" })).toEqual(expect.arrayContaining([own, other]));
  expect((await countStories(contributor, {})).all).toEqual({ stories: 1, isMore: false });
  expect((await listActivity(contributor)).map(({ story }) => story)).toEqual([own]);
  expect(await listPlanned(contributor, "2026-11-17")).toHaveLength(7);
});

test("drafts are found by a word of their text, and by the name of who signs", async () => {
  const id = await createStory(editor, textOf({ ...signed, words: "Quillwort was seen at the weir." }));
  expect(await idsOf(editor, { words: "quillwort" })).toEqual([id]);
  expect(await idsOf(editor, { words: "quillwort", author: "tom-bell" })).toEqual([]);
  expect(await idsOf(editor, { words: "nowhere" })).toEqual([]);
});

test("a row says who signs, who is asked what, and what is missing; a picture is not missed in what is out", async () => {
  const id = await createStory(editor, textOf({ ...signed, headline: "Rent cap" }));
  await addNote(editor, id, { text: "How many flats?" });
  const { id: out } = await publish(textOf({ headline: "Out" }));
  const { rows } = await listStories(editor, {});
  expect(rows.find((row) => row.id === id)).toMatchObject({
    headline: "Rent cap",
    slug: "rent-cap",
    authors: ["ana-ruiz"],
    gaps: ["No picture", "How many flats?"],
    needsCorrection: false,
  });
  expect(rows.find((row) => row.id === out)).toMatchObject({ state: "published", gaps: [] });
});

test("words that are not out are told of what is out, and of what is scheduled, until they are what goes out", async () => {
  const { id: out } = await publish(textOf({ headline: "Out" }));
  const planned = await createStory(editor, textOf({ headline: "Planned" }));
  await submitStory(editor, planned);
  await approveStory(editor, planned);
  await scheduleStory(deskOf("publisher"), planned, { at: NOON + HOUR, override: { reason: "r" } });
  const gapsOf = async () => {
    const { rows } = await listStories(editor, {});
    return [out, planned].map((id) => rows.find((row) => row.id === id)?.gaps.filter((gap) => gap !== "No picture"));
  };
  expect(await gapsOf()).toEqual([[], []]);
  for (const id of [out, planned]) {
    const { revision, content } = await openText(editor, id);
    await saveText(editor, id, { revision, content: { ...content, kicker: "Typed since" } });
  }
  expect(await gapsOf()).toEqual([["Changes not out"], ["Changed since scheduled"]]);
  await updateArticle(deskOf("publisher"), out, undefined, { override: { reason: "r" } });
  await saveVersion(editor, planned, textOf({ headline: "Planned" }));
  expect(await gapsOf()).toEqual([[], []]);
});

test("what waits is counted: late, for today, for review, to be corrected", async () => {
  const late = await createStory(editor, textOf());
  await planStory({ ...editor, now: NOON - 2 * HOUR }, late, { goesOutAt: NOON - HOUR });
  await submitStory(editor, await createStory(editor, textOf()));
  const { id: out } = await publish(textOf());
  await addNote(editor, out, { text: "Wrong figure", kind: "needs-correction" });
  expect((await countWaiting(editor)).map(({ name, stories }) => [name, stories])).toEqual([
    ["late", 1],
    ["scheduled for today", 0],
    ["waiting for review", 1],
    ["to be corrected", 1],
  ]);
  const [first] = (await listStories(editor, {})).rows;
  expect(first).toMatchObject({ id: late, part: "late" });
});

test("of several stories changed at once each is done or says why not, and none keeps another back", async () => {
  const [ready, draft] = [
    await createStory(editor, textOf()),
    await createStory(editor, textOf({ headline: "Draft" })),
  ];
  await submitStory(editor, ready);
  const { done, refused } = await changeStories(editor, "approve", [draft, ready, 999], given);
  expect(done).toBe("1 story was approved; 2 were not:");
  expect(refused.map(({ id, headline }) => [id, headline])).toEqual([
    [draft, "Draft"],
    [999, "Story 999"],
  ]);
  expect((await listStories(editor, { queue: "ready" })).rows.map(({ id }) => id)).toEqual([ready]);
});

test("stories are scheduled together for an hour of the paper's zone, and taken off together", async () => {
  const ids = [await createStory(editor, textOf(signed)), await createStory(editor, textOf(signed))];
  for (const id of ids) {
    await submitStory(editor, id);
    await approveStory(editor, id);
  }
  expect((await changeStories(editor, "schedule", ids, { ...given, at: "2026-11-18T06:00" })).refused).toEqual([]);
  const [, tomorrow] = await listPlanned(editor, "2026-11-17");
  expect(tomorrow?.entries.map(({ story, what, at }) => [story, what, at])).toEqual(
    ids.map((id) => [id, "release", Date.parse("2026-11-18T05:00:00Z")]),
  );
  expect((await changeStories(editor, "unschedule", ids, given)).refused).toEqual([]);
  expect((await listStories(editor, { queue: "scheduled" })).rows).toEqual([]);
});

test("a change of several stories without stories, deed, note or hour is refused before anything is tried", async () => {
  const id = await createStory(editor, textOf());
  await expect(changeStories(editor, undefined, [id], given)).rejects.toThrow("Choose what is to be done.");
  await expect(changeStories(editor, "approve", [], given)).rejects.toThrow("Choose stories first");
  await expect(changeStories(editor, "send-back", [id], given)).rejects.toThrow("Write what is to be done");
  await expect(changeStories(editor, "schedule", [id], { ...given, at: "soon" })).rejects.toThrow("Choose a day");
  const many = Array.from({ length: 101 }, (_, at) => at + 1);
  await expect(changeStories(editor, "approve", many, given)).rejects.toThrow("at most 100");
});
