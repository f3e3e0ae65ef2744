import sharp from "sharp";
import { expect, test } from "vitest";
import { findArticle } from "#db/queries/articles.ts";
import { freshStore } from "#db/testing.ts";
import { setFrontSlot } from "#newsroom/front.ts";
import { openLive } from "#newsroom/live/live-desk.ts";
import { addPost, deletePost } from "#newsroom/live/posts.ts";
import { saveAuthor } from "#newsroom/people.ts";
import { countLibrary } from "#newsroom/pictures/library.ts";
import { addPicture } from "#newsroom/pictures/pictures.ts";
import { replacePicture } from "#newsroom/pictures/replace.ts";
import { listPictureUses } from "#newsroom/pictures/where-used.ts";
import { createStory } from "#newsroom/stories.ts";
import { deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";

const HOUR = 3_600_000;
const desk = deskOf("editor");

async function add(background: string): Promise<string> {
  const bytes = await sharp({ create: { width: 90, height: 60, channels: 3, background } })
    .png()
    .toBuffer();
  const words = { alt: "", credit: "Us", creator: "", source: "", licence: "" };
  return addPicture(desk, { ...words, bytes, name: `${background}.png`, focus: [0.5, 0.5] });
}

const unused = (now = NOON) => countLibrary(deskOf("editor", now), { only: "unused" });

test("a picture chosen for the front alone is used there: now, later, and beneath what stands there for a time", async () => {
  freshStore();
  const red = await add("red");
  const [first, second] = [await publish(textOf({ headline: "First" })), await publish(textOf({ headline: "Second" }))];
  expect(await unused()).toBe(1);
  await setFrontSlot(desk, "lead", first.id, { media: red, to: NOON + 4 * HOUR });
  await setFrontSlot(desk, "second-1", second.id, { media: red, from: NOON + HOUR });
  const uses = async (now: number) =>
    (await listPictureUses(deskOf("editor", now), red)).map((use) => use.kind === "front" && [use.headline, use.when]);
  expect(await uses(NOON)).toEqual([
    ["First", "now"],
    ["Second", "later"],
  ]);
  expect(await unused()).toBe(0);
  await setFrontSlot(deskOf("editor", NOON + 1), "lead", second.id, { to: NOON + 2 });
  expect(await uses(NOON + 1)).toEqual([
    ["First", "beneath"],
    ["Second", "later"],
  ]);
  const third = await publish(textOf({ headline: "Third" }));
  await setFrontSlot(deskOf("editor", NOON + 5 * HOUR), "second-1", third.id);
  expect(await uses(NOON + 5 * HOUR)).toEqual([]);
  expect(await unused(NOON + 5 * HOUR)).toBe(1);
});

test("as many places as are listed are replaced: stories, the front, and a portrait", async () => {
  freshStore();
  const [red, blue] = [await add("red"), await add("blue")];
  const { id } = await publish(textOf({ lead: { media: red, src: "", alt: "A gate.", caption: [], credit: "Us" } }));
  await setFrontSlot(desk, "lead", id, { media: red });
  const person = { slug: "ana", name: "Ana", post: "", biography: [], email: "", location: "", expertise: [] };
  await saveAuthor(desk, { ...person, languages: [], portrait: red });
  const listed = await listPictureUses(desk, red);
  expect(listed.map(({ kind }) => kind)).toEqual(["front", "story", "story", "portrait"]);
  expect(await replacePicture(deskOf("editor", NOON + 1), red, blue)).toEqual({ places: listed.length });
  expect(await listPictureUses(deskOf("editor", NOON + 1), red)).toEqual([]);
  expect(await listPictureUses(deskOf("editor", NOON + 1), blue)).toHaveLength(listed.length);
});

test("a picture in a post of a live blog is used there, out or not, is replaced there, and is not once the post is gone", async () => {
  freshStore();
  const [red, blue] = [await add("red"), await add("blue")];
  const image = { type: "image", attrs: { media: red, src: "", alt: "A quay.", credit: "", wide: false } };
  const post = {
    at: NOON,
    headline: "Quay",
    by: "",
    isKey: false,
    isPinned: false,
    body: { type: "doc", content: [image] },
  };
  const draft = await createStory(desk, textOf({ label: "live" }));
  const { id } = await publish(textOf({ label: "live" }));
  await addPost(desk, draft, post);
  const { id: made } = await addPost(desk, id, post);
  expect(await listPictureUses(desk, red)).toMatchObject([
    { story: id, out: true },
    { story: id, out: false },
    { story: draft, out: false },
  ]);
  await replacePicture(desk, red, blue);
  expect(await listPictureUses(desk, red)).toEqual([]);
  expect(JSON.stringify((await openLive(desk, draft)).posts)).toContain(blue);
  expect(JSON.stringify(await findArticle(id))).not.toContain(red);
  const revision = (await openLive(desk, id)).posts[0]?.revision ?? 0;
  await deletePost(desk, { story: id, post: made, revision }, { note: "Wrong quay." });
  expect(await listPictureUses(desk, blue)).toMatchObject([{ story: draft, out: false }]);
});
