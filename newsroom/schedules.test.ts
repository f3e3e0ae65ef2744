import { expect, test } from "vitest";
import { openedStore, store } from "#db/client.ts";
import { findArticle } from "#db/queries/articles.ts";
import { describeLateness, findLateness } from "#db/queries/lateness.ts";
import { listOutbox } from "#db/queries/outbox.ts";
import { freshStore } from "#db/testing.ts";
import { changeStories } from "#newsroom/bulk.ts";
import { updateArticle, withdrawArticle } from "#newsroom/corrections.ts";
import { listStories } from "#newsroom/desk.ts";
import { planStory, setEmbargo } from "#newsroom/plan-story.ts";
import { listAlarms, releaseDue } from "#newsroom/release-due.ts";
import { listSchedules, scheduleStory, unschedule } from "#newsroom/schedules.ts";
import { approveStory, createStory, publishStory, saveVersion, sendBack, submitStory } from "#newsroom/stories.ts";
import { findStory } from "#newsroom/story.ts";
import { addPeople, deskOf, NOON, publish, signed, UNSIGNED } from "#newsroom/testing.ts";
import { listVersions } from "#newsroom/versions.ts";
import { openText, saveText } from "#newsroom/working-copies.ts";

const HOUR = 3_600_000;
const SIX = NOON + 6 * HOUR;
const editor = deskOf("editor");
const runAt = (now: number, holder = "a") => releaseDue(deskOf("system", now), { holder });
const stateOf = async (id: number) => (await findStory(store.read, id)).state;

/** A paper with people, and a story that is ready. @returns its id */
async function readyStory(headline = "Gates close"): Promise<number> {
  const id = await createStory(editor, signed({ headline }));
  await submitStory(editor, id);
  await approveStory(editor, id);
  return id;
}

async function freshPaper(): Promise<void> {
  freshStore();
  await addPeople();
}

test("a scheduled story is nowhere before its hour, is out at it, and only once", async () => {
  await freshPaper();
  const id = await readyStory();
  await scheduleStory(editor, id, { at: SIX });
  expect(await findStory(store.read, id)).toMatchObject({ state: "scheduled", goesOutAt: SIX });
  expect(await runAt(SIX - 1)).toEqual({ released: [], failed: [] });
  expect(await findArticle(id)).toBeUndefined();
  expect(await runAt(SIX + 400)).toEqual({ released: [id], failed: [] });
  expect(await findArticle(id)).toMatchObject({ releasedAt: SIX, releases: 1 });
  expect(await runAt(SIX + 60_000)).toEqual({ released: [], failed: [] });
  expect((await listVersions(store.read, id)).at(-1)).toMatchObject({ kind: "release", by: "editor" });
  expect((await listSchedules(editor, id)).map(({ state }) => state)).toEqual(["done"]);
});

test("after a night without a server everything goes out in the order of its hours, dated when it came", async () => {
  await freshPaper();
  const [late, early] = [await readyStory("Second"), await readyStory("First")];
  await scheduleStory(editor, late, { at: SIX + HOUR });
  await scheduleStory(editor, early, { at: SIX });
  const morning = SIX + 12 * HOUR;
  expect(await findLateness(morning)).toEqual({ late: 2, since: SIX });
  expect(await describeLateness(morning)).toBe("2 scheduled releases are late, the first by 43200 seconds");
  expect((await listAlarms(deskOf("editor", morning))).map(({ story, what }) => [story, what])).toEqual([
    [early, "late"],
    [late, "late"],
  ]);
  expect((await runAt(morning)).released).toEqual([early, late]);
  expect((await listOutbox(0, 9)).flatMap(({ kind, article }) => (kind === "released" ? article : []))).toEqual([
    early,
    late,
  ]);
  expect(await findArticle(early)).toMatchObject({ releasedAt: morning });
  expect(await describeLateness(morning)).toBe("ok");
});

test("two processes at once release each story once, and one that died keeps nobody waiting for long", async () => {
  await freshPaper();
  const id = await readyStory();
  await scheduleStory(editor, id, { at: SIX });
  const both = await Promise.all([runAt(SIX, "a"), runAt(SIX, "b")]);
  expect(both.flatMap(({ released }) => released)).toEqual([id]);
  const next = await readyStory("Next");
  await scheduleStory(editor, next, { at: SIX + 1000 });
  expect((await runAt(SIX + 1000, "b")).released).toEqual([]);
  expect((await runAt(SIX + 5000, "b")).released).toEqual([next]);
});

test("the version that was approved goes out; what was written afterwards is seen and stays with the desk", async () => {
  await freshPaper();
  const id = await readyStory();
  await scheduleStory(editor, id, { at: SIX });
  const { revision } = await openText(editor, id);
  await saveText(editor, id, { revision, content: signed({ words: "Slipped in afterwards." }) });
  expect(await stateOf(id)).toBe("scheduled");
  expect(await listSchedules(editor, id)).toMatchObject([{ isChangedSince: true }]);
  expect(await openText(editor, id)).toMatchObject({ isChangedSince: true });
  await runAt(SIX);
  expect(JSON.stringify((await findArticle(id))?.body)).not.toContain("Slipped");
  expect(JSON.stringify((await openText(editor, id)).content)).toContain("Slipped");
  await updateArticle(editor, id);
  expect(JSON.stringify((await findArticle(id))?.body)).toContain("Slipped");
});

test("a version saved after the schedule stays with the desk as well", async () => {
  await freshPaper();
  const id = await readyStory();
  await scheduleStory(editor, id, { at: SIX });
  await saveVersion(editor, id, signed({ words: "Slipped in afterwards." }));
  await runAt(SIX);
  expect(JSON.stringify((await openText(editor, id)).content)).toContain("Slipped");
});

test("taken off the schedule it is ready again; scheduled anew it keeps one hour alone", async () => {
  await freshPaper();
  const id = await readyStory();
  const first = await scheduleStory(editor, id, { at: SIX });
  await scheduleStory(editor, id, { at: SIX + HOUR });
  expect((await listSchedules(editor, id)).map(({ state }) => state)).toEqual(["waiting", "cancelled"]);
  await expect(unschedule(editor, first)).rejects.toMatchObject({ code: "conflict" });
  const [waiting] = await listSchedules(editor, id);
  await unschedule(editor, waiting?.id ?? 0);
  expect(await findStory(store.read, id)).toMatchObject({ state: "ready", goesOutAt: null });
  expect((await runAt(SIX + 2 * HOUR)).released).toEqual([]);
  await publishStory(editor, id);
  expect(await stateOf(id)).toBe("published");
});

test("published by hand before its hour, it does not go out again", async () => {
  await freshPaper();
  const id = await readyStory();
  await scheduleStory(editor, id, { at: SIX });
  await publishStory(editor, id);
  expect(await runAt(SIX)).toEqual({ released: [], failed: [] });
  expect(await findArticle(id)).toMatchObject({ releasedAt: NOON, releases: 1 });
});

test("the past, the far future and what is not ready cannot be scheduled", async () => {
  await freshPaper();
  const id = await readyStory();
  for (const at of [NOON, NOON - 1, NOON + 6 * 366 * 24 * HOUR, Number.NaN])
    await expect(scheduleStory(editor, id, { at })).rejects.toMatchObject({ code: "invalid" });
  const draft = await createStory(editor, signed());
  await expect(scheduleStory(editor, draft, { at: SIX })).rejects.toMatchObject({ code: "conflict" });
});

test("under embargo a story neither goes out nor can be scheduled before it ends, whoever asks", async () => {
  await freshPaper();
  const id = await readyStory();
  await setEmbargo(editor, id, SIX);
  await expect(publishStory(deskOf("publisher"), id, UNSIGNED)).rejects.toMatchObject({ code: "conflict" });
  await expect(scheduleStory(editor, id, { at: SIX - 1, ...UNSIGNED })).rejects.toThrow(/under embargo until/);
  await scheduleStory(editor, id, { at: SIX });
  await expect(setEmbargo(editor, id, SIX + HOUR)).rejects.toMatchObject({ code: "conflict" });
  expect((await runAt(SIX)).released).toEqual([id]);
});

test("neither a plan nor an embargo begins with a moment that is past, and a late story’s plan can still be kept", async () => {
  await freshPaper();
  const id = await createStory(editor, signed());
  for (const at of [NOON, NOON - HOUR, Number.NaN, NOON + 6 * 366 * 24 * HOUR]) {
    await expect(planStory(editor, id, { goesOutAt: at })).rejects.toMatchObject({ code: "invalid" });
    await expect(setEmbargo(editor, id, at)).rejects.toMatchObject({ code: "invalid" });
  }
  await planStory(editor, id, { goesOutAt: SIX, hold: "" });
  await setEmbargo(editor, id, SIX);
  const later = deskOf("editor", SIX + HOUR);
  await planStory(later, id, { goesOutAt: SIX, hold: "Hold for the harbour office" });
  await setEmbargo(later, id, null);
  expect(await openText(later, id)).toMatchObject({
    goesOutAt: SIX,
    hold: "Hold for the harbour office",
    embargoUntil: null,
  });
});

test("what the gates refuse on the hour is marked with the reason, told to the desk, and stays in", async () => {
  await freshPaper();
  const other = await publish(signed({ headline: "The other" }));
  const marks = [{ type: "link" as const, attrs: { kind: "article" as const, id: other.id } }];
  const paragraph = { type: "paragraph" as const, content: [{ type: "text" as const, text: "as told", marks }] };
  const id = await createStory(editor, signed({ body: { type: "doc", content: [paragraph] } }));
  await submitStory(editor, id);
  await approveStory(editor, id);
  await scheduleStory(editor, id, { at: SIX });
  await withdrawArticle(deskOf("publisher"), other.id, { reason: "It was false." });
  expect(await runAt(SIX)).toMatchObject({ released: [], failed: [{ story: id }] });
  expect(await stateOf(id)).toBe("ready");
  expect(await findArticle(id)).toBeUndefined();
  const problem = expect.stringContaining("“The other”, which was withdrawn");
  expect(await listAlarms(editor)).toMatchObject([{ story: id, what: "failed", problem }]);
  expect((await openText(editor, id)).failed).toMatchObject([{ at: SIX, problem }]);
  expect(await runAt(SIX + 1000)).toEqual({ released: [], failed: [] });
  await scheduleStory(deskOf("editor", SIX), id, { at: SIX + HOUR, override: { reason: "The lawyer agrees." } });
  expect(await listAlarms(editor)).toEqual([]);
  expect((await runAt(SIX + HOUR)).released).toEqual([id]);
  const audit = openedStore().reader.prepare("select detail from audit where verb = 'publish' and story = ?").pluck();
  expect(String(audit.get(id))).toContain("The lawyer agrees.");
});

test("what failed and was taken off the schedule is late no more and stands without an hour; one planned since keeps its own", async () => {
  await freshPaper();
  const [id, planned] = [await readyStory("Failed"), await readyStory("Failed and planned")];
  for (const story of [id, planned]) {
    await scheduleStory(editor, story, { at: SIX });
    await planStory(editor, story, { hold: "Hold for the harbour office" });
  }
  const later = deskOf("editor", SIX + HOUR);
  await runAt(SIX);
  await planStory(later, planned, { goesOutAt: SIX + 9 * HOUR });
  expect((await listStories(later, { queue: "late" })).rows).toMatchObject([{ id }]);
  const [alarm] = await listAlarms(later);
  await unschedule(later, alarm?.id ?? 0);
  const given = { note: "", at: "", assignee: "" };
  expect((await changeStories(later, "unschedule", [planned], given)).refused).toEqual([]);
  expect(await listAlarms(later)).toEqual([]);
  expect((await listStories(later, { queue: "late" })).rows).toEqual([]);
  expect(await findStory(store.read, id)).toMatchObject({ state: "ready", goesOutAt: null });
  expect(await findStory(store.read, planned)).toMatchObject({ state: "ready", goesOutAt: SIX + 9 * HOUR });
});

test("a story sent back is a draft again, with a note that says why", async () => {
  await freshPaper();
  const id = await readyStory();
  await expect(sendBack(editor, id, " ")).rejects.toMatchObject({ code: "invalid" });
  await sendBack(editor, id, "Who says so?");
  expect(await stateOf(id)).toBe("draft");
  const notes = openedStore().reader.prepare("select kind, text, by from notes").all();
  expect(notes).toEqual([{ kind: "sent-back", text: "Who says so?", by: "editor" }]);
});
