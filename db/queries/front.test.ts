import { expect, test } from "vitest";
import { findFront, layOut, listFrontPool, readSources } from "#db/queries/front.ts";
import { findLive } from "#db/queries/live.ts";
import { freshStore } from "#db/testing.ts";
import { fileVersion, isStillAnswered } from "#db/verify.ts";
import { Testimony, underOath } from "#db/witness.ts";
import { placedOn } from "#domain/front/compose.ts";
import { fixTypo, updateArticle, withdrawArticle } from "#newsroom/corrections.ts";
import { setFrontSlot } from "#newsroom/front.ts";
import { createStory } from "#newsroom/stories.ts";
import { addPeople, deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";

const HOUR = 3_600_000;
const slotsAt = async (now: number) =>
  (await readSources(now, now)).slots.map(({ slot, article }) => `${slot} ${article.id}`);

test("a slot shows its newest entry that is valid now; one with an end gives its place back", async () => {
  freshStore();
  for (let number = 1; number <= 3; number++) await publish(textOf());
  const editor = deskOf("editor");
  await setFrontSlot(editor, "lead", 1);
  await setFrontSlot(editor, "lead", 2, { from: NOON + HOUR, to: NOON + 2 * HOUR });
  await setFrontSlot(editor, "second-1", 3, { from: NOON + HOUR });
  expect(await slotsAt(NOON - 1)).toEqual([]);
  expect(await slotsAt(NOON)).toEqual(["lead 1"]);
  expect(await slotsAt(NOON + HOUR)).toEqual(["lead 2", "second-1 3"]);
  expect(await slotsAt(NOON + 2 * HOUR)).toEqual(["lead 1", "second-1 3"]);
  await setFrontSlot(deskOf("editor", NOON + 3 * HOUR), "lead", 3);
  expect(await slotsAt(NOON + 4 * HOUR)).toEqual(["lead 3"]);
});

test("a slot shows no story that is not out yet, or was withdrawn", async () => {
  freshStore();
  await publish(textOf());
  const story = await createStory(deskOf("editor"), textOf());
  await setFrontSlot(deskOf("editor"), "lead", 1);
  await setFrontSlot(deskOf("editor"), "second-1", story);
  await withdrawArticle(deskOf("publisher"), 1, { reason: "No." });
  expect(await slotsAt(NOON)).toEqual([]);
  await expect(setFrontSlot(deskOf("editor"), "lead", 99)).rejects.toMatchObject({ code: "not-found" });
  await expect(setFrontSlot(deskOf("editor"), "lead", 1, { to: NOON })).rejects.toMatchObject({ code: "invalid" });
});

test("live pages are shown for a day after they were last touched, counted from the newest release in a quiet paper", async () => {
  freshStore();
  const live = textOf({ label: "live" });
  await publish(live, { now: NOON - 30 * HOUR });
  await publish(live, { now: NOON - 2 * HOUR });
  await publish(textOf(), { now: NOON });
  const idsAt = async (now: number) => (await findLive(now)).map(({ id }) => id);
  expect(await idsAt(NOON)).toEqual([2]);
  expect(await idsAt(NOON + 5000 * HOUR)).toEqual([2]);
  await updateArticle(deskOf("editor", NOON - HOUR), 1, live);
  expect(await idsAt(NOON)).toEqual([1, 2]);
  expect((await listFrontPool(2)).map(({ card }) => card.id)).toEqual([3, 2]);
});

test("a kept front hears at once that other stories are to stand beside its lead", async () => {
  freshStore();
  for (let number = 1; number <= 3; number++) await publish(textOf());
  await setFrontSlot(deskOf("editor"), "lead", 1);
  const kept = new Testimony();
  await underOath(kept, () => findFront(NOON + 1, NOON + 1));
  const isTrue = () => [...kept.named].every(([name, asked]) => isStillAnswered(asked, name, fileVersion()));
  expect(isTrue()).toBe(true);
  await fixTypo(deskOf("editor", NOON + HOUR), 1, { ...textOf(), related: [3] });
  expect(isTrue()).toBe(false);
});

test("the front of now, chosen from outlines, is the one laid out from whole cards", async () => {
  freshStore();
  await addPeople();
  const authors = [{ slug: "ana-ruiz", role: "author" as const }];
  for (let number = 0; number < 30; number++)
    await publish(
      textOf({
        authors: number % 2 === 0 ? authors : [],
        topics: number % 3 === 0 ? ["port"] : [],
        section: number % 4 === 0 ? "world" : "veles-bay",
        label: number % 5 === 0 ? "opinion" : "news",
        language: number % 7 === 0 ? "ru" : "en",
      }),
      { now: NOON + number },
    );
  await setFrontSlot(deskOf("editor", NOON + 40), "lead", 4);
  const at = NOON + HOUR;
  const front = await findFront(at, at);
  expect(front).toEqual(await layOut(await readSources(at, at), at));
  expect([front.lead?.id, front.besideLead.length > 0]).toEqual([4, true]);
  expect(placedOn(front).filter(({ authors }) => authors.length === 1).length).toBeGreaterThan(5);
});
