import { expect, test } from "vitest";
import { store } from "#db/client.ts";
import { eq } from "#db/operators.ts";
import { staff } from "#db/schema/staff.ts";
import { freshStore } from "#db/testing.ts";
import type { StaffRole } from "#domain/staff/permissions.ts";
import { type Desk, systemDesk } from "#newsroom/authorise.ts";
import { listChecklist, tickItem } from "#newsroom/checklist.ts";
import { listColleagues, listMentions, seeMentions } from "#newsroom/mentions.ts";
import { addNote, answerNote, countOpenNotes, listNotes, reopenNote, resolveNote } from "#newsroom/notes.ts";
import { addStaff } from "#newsroom/staff.ts";
import { createStory, saveVersion } from "#newsroom/stories.ts";
import { NOON, textOf } from "#newsroom/testing.ts";

/** Someone on the staff, at their desk. */
async function hire(name: string, role: StaffRole): Promise<Desk> {
  const email = `${name.replace(" ", ".")}@press.example`;
  return { actor: { id: await addStaff(systemDesk(NOON), { name, email, role }), name, role }, now: NOON };
}

async function aNewsroom() {
  freshStore();
  const ana = await hire("Ana Ruiz", "editor");
  const tom = await hire("Tom Bell", "contributor");
  const lea = await hire("Lea Ode", "contributor");
  const own = await createStory(tom, textOf({ headline: "Tom’s story" }));
  const other = await createStory(ana, textOf({ headline: "Ana’s story", section: "opinion" }));
  return { ana, tom, lea, own, other };
}

test("a note about a passage is answered, settled, and taken up again by a new answer", async () => {
  const { ana, tom, own } = await aNewsroom();
  const id = await addNote(ana, own, { text: " Who says so? ", passage: "The gates closed at four." });
  await addNote(ana, own, { text: "Good.", kind: "needs-correction" });
  const answer = await answerNote(tom, id, { text: "The harbour office." });
  await resolveNote(tom, answer);
  expect(await countOpenNotes(ana, own)).toBe(1);
  expect((await listNotes(tom, own)).map(({ text, resolvedBy }) => [text, resolvedBy])).toEqual([
    ["Good.", null],
    ["Who says so?", "Tom Bell"],
  ]);
  await answerNote(ana, id, { text: "In writing?" });
  const [first] = await listNotes(tom, own);
  expect(first).toMatchObject({ passage: "The gates closed at four.", by: "Ana Ruiz", resolvedAt: null });
  expect(first?.answers.map(({ text }) => text)).toEqual(["The harbour office.", "In writing?"]);
  await resolveNote(ana, id);
  await reopenNote(tom, id);
  expect(await countOpenNotes(tom, own)).toBe(2);
});

test("whoever is named learns of it once, until they have seen it", async () => {
  const { ana, tom, own } = await aNewsroom();
  await addNote(ana, own, { text: "@Tom Bell see here", mentions: [tom.actor.id, tom.actor.id] });
  await addNote(tom, own, { text: "@Ana Ruiz done", mentions: [ana.actor.id] });
  expect(await listMentions(tom)).toMatchObject([{ story: own, headline: "Tom’s story", by: "Ana Ruiz" }]);
  await seeMentions(tom, own);
  expect(await listMentions(tom)).toEqual([]);
  expect(await listMentions(ana)).toHaveLength(1);
});

test("only who may see the story, and is still on the staff, can be named", async () => {
  const { ana, tom, lea, own, other } = await aNewsroom();
  const gone = await hire("Gone Away", "editor");
  await store.write(async (tx) => tx.update(staff).set({ disabledAt: NOON }).where(eq(staff.id, gone.actor.id)));
  expect((await listColleagues(ana, own)).map(({ name }) => name)).toEqual(["Ana Ruiz", "Tom Bell"]);
  expect((await listColleagues(ana, other)).map(({ name }) => name)).toEqual(["Ana Ruiz"]);
  for (const stranger of [lea.actor.id, gone.actor.id, 999])
    await expect(addNote(ana, own, { text: "x", mentions: [stranger] })).rejects.toMatchObject({ code: "invalid" });
  await expect(addNote(ana, other, { text: "x", mentions: [tom.actor.id] })).rejects.toThrow(/Tom Bell may not/);
  expect(await listNotes(ana, own)).toEqual([]);
});

test("a contributor notes, answers and settles on stories of their own, and sees nothing of others", async () => {
  const { ana, tom, other } = await aNewsroom();
  const id = await addNote(ana, other, { text: "For us alone." });
  for (const refused of [
    listNotes(tom, other),
    countOpenNotes(tom, other),
    listColleagues(tom, other),
    addNote(tom, other, { text: "x" }),
    answerNote(tom, id, { text: "x" }),
    resolveNote(tom, id),
    reopenNote(tom, id),
    seeMentions(tom, other),
    listChecklist(tom, other),
    tickItem(tom, other, "names"),
  ])
    await expect(refused).rejects.toMatchObject({ code: "not-permitted" });
  expect(await listNotes(ana, other)).toMatchObject([{ text: "For us alone.", resolvedAt: null, answers: [] }]);
});

test("without words, or with too many, nothing is noted", async () => {
  const { ana, own } = await aNewsroom();
  for (const text of ["", "  \n", "x".repeat(4001)])
    await expect(addNote(ana, own, { text })).rejects.toMatchObject({ code: "invalid" });
  await expect(addNote(ana, own, { text: "x", passage: "y".repeat(1001) })).rejects.toMatchObject({ code: "invalid" });
  await expect(answerNote(ana, 99, { text: "x" })).rejects.toMatchObject({ code: "not-found" });
  await expect(addNote(ana, 99, { text: "x" })).rejects.toMatchObject({ code: "not-found" });
});

test("the checklist is that of the section the story is in now; a tick names who saw to it first", async () => {
  const { ana, tom, own, other } = await aNewsroom();
  expect((await listChecklist(ana, other)).map(({ key }) => key)).toContain("marked");
  await tickItem(tom, own, "names");
  await tickItem({ ...ana, now: NOON + 1 }, own, "names");
  const ticked = (await listChecklist(ana, own)).filter(({ tick }) => tick);
  expect(ticked).toMatchObject([{ key: "names", tick: { by: "Tom Bell", at: NOON } }]);
  await tickItem(ana, own, "names", false);
  expect((await listChecklist(ana, own)).filter(({ tick }) => tick)).toEqual([]);
  await expect(tickItem(tom, own, "marked")).rejects.toMatchObject({ code: "invalid" });
  await saveVersion(tom, own, textOf({ section: "opinion" }));
  await tickItem(tom, own, "marked");
});
