import sharp from "sharp";
import { expect, test } from "vitest";
import { findFront } from "#db/queries/front.ts";
import { freshStore } from "#db/testing.ts";
import { clearFrontSlot, moveInFront, type SlotAsked, setFrontSlot } from "#newsroom/front.ts";
import { openFront } from "#newsroom/front-desk.ts";
import { describePicture } from "#newsroom/pictures/describe.ts";
import { findInLibrary } from "#newsroom/pictures/library.ts";
import { addPicture } from "#newsroom/pictures/pictures.ts";
import { replacePicture } from "#newsroom/pictures/replace.ts";
import { listPictureUses } from "#newsroom/pictures/where-used.ts";
import { scheduleStory } from "#newsroom/schedules.ts";
import { approveStory, createStory, publishStory, submitStory } from "#newsroom/stories.ts";
import { addPeople, deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";

const HOUR = 3_600_000;
const words = { alt: "A quay.", credit: "Print room", creator: "Print room", source: "Desk", licence: "Agency" };

/** A story that is ready, with a picture that may be used until one hour after noon. */
async function aReadyStory(): Promise<{ story: number; hash: string }> {
  freshStore();
  await addPeople();
  const ground = { width: 1280, height: 853, channels: 3, background: "#43535a" } as const;
  const bytes = await sharp({ create: ground }).png().toBuffer();
  const hash = await addPicture(deskOf("editor"), { bytes, name: "quay.png", ...words, focus: [0.5, 0.5] });
  await describePicture(deskOf("editor"), hash, {
    ...words,
    ...{ caption: "", copyright: "", licenceEndsAt: NOON + HOUR, focus: [0.5, 0.5] },
  });
  const lead = {
    media: hash,
    src: "",
    alt: "A quay.",
    caption: [{ type: "text" as const, text: "A quay." }],
    credit: "",
  };
  const story = await createStory(deskOf("editor"), textOf({ lead, authors: [{ slug: "ana-ruiz", role: "author" }] }));
  await submitStory(deskOf("editor"), story);
  await approveStory(deskOf("editor"), story);
  return { story, hash };
}

test("a picture whose licence has ended stops the release, now and at an hour to come", async () => {
  const { story } = await aReadyStory();
  const ended = { code: "invalid", message: expect.stringContaining("licence ends") };
  await expect(scheduleStory(deskOf("editor"), story, { at: NOON + 2 * HOUR })).rejects.toMatchObject(ended);
  await expect(publishStory(deskOf("editor", NOON + 2 * HOUR), story)).rejects.toMatchObject(ended);
  await publishStory(deskOf("editor"), story);
}, 60_000);

test("a picture that is replaced in the library is replaced on the front from then on, and not before", async () => {
  const { hash } = await aReadyStory();
  const { id } = await publish(textOf());
  const ground = { width: 1280, height: 853, channels: 3, background: "#c02d15" } as const;
  const bytes = await sharp({ create: ground }).png().toBuffer();
  const other = await addPicture(deskOf("editor"), { bytes, name: "red.png", ...words, focus: [0.5, 0.5] });
  await setFrontSlot(deskOf("editor"), "lead", id, { media: hash });
  await replacePicture(deskOf("editor", NOON + HOUR), hash, other);
  const leadAt = async (at: number) => (await findFront(at, NOON + 2 * HOUR)).lead?.picture?.hash;
  expect(await leadAt(NOON + 1)).toBe(hash);
  expect(await leadAt(NOON + HOUR)).toBe(other);
}, 60_000);

test("the front refuses a picture whose licence will have ended, and one that ends before the picture is to go", async () => {
  const { hash } = await aReadyStory();
  const { id } = await publish(textOf());
  const set = (asked: SlotAsked, now = NOON) =>
    setFrontSlot(deskOf("editor", now), "lead", id, { media: hash, ...asked });
  const refused = (words: string) => ({ code: "invalid", message: expect.stringContaining(words) });
  await expect(set({ from: NOON + 2 * HOUR })).rejects.toMatchObject(refused("has ended by then"));
  await expect(set({}, NOON + 2 * HOUR)).rejects.toMatchObject(refused("Choose another"));
  await expect(set({ to: NOON + 2 * HOUR })).rejects.toMatchObject(refused("Choose an earlier end"));
  await set({ to: NOON + HOUR });
}, 60_000);

test("a picture that stands on the front when its licence ends is warned of there and in the library", async () => {
  const { hash } = await aReadyStory();
  const { id } = await publish(textOf());
  await setFrontSlot(deskOf("editor"), "lead", id, { media: hash });
  await setFrontSlot(deskOf("editor"), "second-1", id, { media: hash, from: NOON + HOUR });
  const late = deskOf("editor", NOON + HOUR + 1);
  const { groups } = await openFront(late);
  const place = groups.flatMap(({ places }) => places).find(({ slot }) => slot === "second-1");
  expect(place?.pictureEndsAt).toBe(NOON + HOUR);
  expect(await findInLibrary(late, hash)).toMatchObject({ isOnFront: true, licenceEndsAt: NOON + HOUR });
  await moveInFront(late, "second-1", "second-2", { story: id, other: undefined }).then(
    () => expect.unreachable("It may not stand anywhere any more."),
    (problem) => expect(problem).toMatchObject({ code: "invalid" }),
  );
  await clearFrontSlot(late, "second-1");
  expect(await findInLibrary(late, hash)).toMatchObject({ isOnFront: false });
}, 60_000);

test("a licence that is cut short is known of beside what is planned for the front", async () => {
  const { hash } = await aReadyStory();
  const { id } = await publish(textOf());
  await setFrontSlot(deskOf("editor"), "lead", id, { media: hash, from: NOON + HOUR });
  const shorter = {
    ...words,
    caption: "",
    copyright: "",
    licenceEndsAt: NOON + 1,
    focus: [0.5, 0.5] as [number, number],
  };
  const coming = async () => (await openFront(deskOf("editor"))).groups[0]?.places[0]?.coming;
  expect(await coming()).toMatchObject([{ pictureEndsAt: NOON + HOUR }]);
  await describePicture(deskOf("editor"), hash, shorter);
  expect(await coming()).toMatchObject([{ pictureEndsAt: NOON + 1 }]);
}, 60_000);

test("a picture that may not be used any more takes nobody's place on the front", async () => {
  const { hash } = await aReadyStory();
  const { id } = await publish(textOf());
  const ground = { width: 1280, height: 853, channels: 3, background: "#c02d15" } as const;
  const bytes = await sharp({ create: ground }).png().toBuffer();
  const free = await addPicture(deskOf("editor"), { bytes, name: "red.png", ...words, focus: [0.5, 0.5] });
  await setFrontSlot(deskOf("editor"), "lead", id, { media: free });
  const late = deskOf("editor", NOON + 2 * HOUR);
  await expect(replacePicture(late, free, hash)).rejects.toMatchObject({ code: "invalid" });
  expect((await listPictureUses(late, free)).map(({ kind }) => kind)).toEqual(["front"]);
}, 60_000);
