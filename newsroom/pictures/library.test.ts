import sharp from "sharp";
import { expect, test } from "vitest";
import { findArticle } from "#db/queries/articles.ts";
import { freshStore } from "#db/testing.ts";
import { updateArticle } from "#newsroom/corrections.ts";
import { describePicture } from "#newsroom/pictures/describe.ts";
import { finishPictures } from "#newsroom/pictures/finish.ts";
import { countLibrary, findInLibrary, listLibrary } from "#newsroom/pictures/library.ts";
import { addPicture } from "#newsroom/pictures/pictures.ts";
import { replacePicture } from "#newsroom/pictures/replace.ts";
import { listPictureUses } from "#newsroom/pictures/where-used.ts";
import { createStory } from "#newsroom/stories.ts";
import { deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";

const desk = deskOf("editor");

async function add(background: string, about: { alt?: string; credit?: string } = {}, now = NOON): Promise<string> {
  const bytes = await sharp({ create: { width: 90, height: 60, channels: 3, background } })
    .png()
    .toBuffer();
  const words = { alt: "", credit: "", creator: "", source: "", licence: "", ...about };
  return addPicture(deskOf("editor", now), { ...words, bytes, name: `${background}.png`, focus: [0.5, 0.5] });
}

const leadOf = (media: string) => ({ media, src: "a.png", alt: "A gate.", caption: [], credit: "Us" });
const description = {
  alt: "Gates.",
  caption: "",
  credit: "Us",
  creator: "",
  copyright: "",
  source: "",
  licence: "CC BY 4.0",
  licenceEndsAt: null,
  focus: [0.2, 0.9] as [number, number],
};

test("the library is searched by its words, and shows what needs something done", async () => {
  freshStore();
  const red = await add("red", { alt: "A red gate.", credit: "Bay Pictures" }, NOON);
  const blue = await add("blue", {}, NOON + 1);
  const green = await add("green", { alt: "Green." }, NOON + 2);
  await publish(textOf({ lead: leadOf(red) }));
  await describePicture(desk, green, { ...description, licenceEndsAt: NOON + 86_400_000 });
  const found = async (filter: Parameters<typeof listLibrary>[1]) =>
    (await listLibrary(desk, filter, { limit: 10 })).map(({ hash }) => hash);
  expect(await found({})).toEqual([green, blue, red]);
  expect(await found({ q: "bay pict" })).toEqual([red]);
  expect(await found({ q: "100%_" })).toEqual([]);
  expect(await found({ only: "no-alt" })).toEqual([blue]);
  expect(await found({ only: "ending" })).toEqual([green]);
  expect(await found({ only: "unused" })).toEqual([green, blue]);
  expect(await countLibrary(desk, { only: "no-alt" })).toBe(1);
  expect((await listLibrary(desk, {}, { limit: 10, before: blue })).map(({ hash }) => hash)).toEqual([red]);
});

test("where a picture is used is known of drafts and of what readers see, apart", async () => {
  freshStore();
  const red = await add("red");
  const { id } = await publish(textOf({ lead: leadOf(red), headline: "Out" }));
  const draft = await createStory(desk, textOf({ lead: leadOf(red), headline: "Not yet" }));
  expect(await listPictureUses(desk, red)).toEqual([
    { kind: "story", story: draft, headline: "Not yet", state: "draft", out: false },
    { kind: "story", story: id, headline: "Out", state: "published", out: true },
    { kind: "story", story: id, headline: "Out", state: "published", out: false },
  ]);
  await updateArticle(desk, id, textOf({ headline: "Out" }));
  expect(await listPictureUses(desk, red)).toMatchObject([{ story: draft }]);
});

test("another focal point has the cuts made again, and the pages that show the picture told of", async () => {
  const { reader } = freshStore();
  const red = await add("red");
  const { id } = await publish(textOf({ lead: { ...leadOf(red), alt: "" } }));
  await finishPictures(deskOf("system"), 5);
  expect(await finishPictures(deskOf("system"), 5)).toBe(0);
  await describePicture(desk, red, description);
  expect(await findInLibrary(desk, red)).toMatchObject({ alt: "Gates.", focus: [0.2, 0.9], licence: "CC BY 4.0" });
  expect((await findArticle(id))?.lead?.picture?.alt).toBe("Gates.");
  expect(await finishPictures(deskOf("system"), 5)).toBe(1);
  expect(reader.prepare("select count(*) from outbox where kind = 'changed' and article = ?").pluck().get(id)).toBe(1);
});

test("a picture is replaced everywhere at once: in what readers see, in drafts, and with its words there untouched", async () => {
  freshStore();
  const [red, blue] = [await add("red"), await add("blue")];
  const body = {
    type: "doc" as const,
    content: [{ type: "image" as const, attrs: { media: red, src: "", alt: "In text.", credit: "", wide: false } }],
  };
  const { id } = await publish(textOf({ lead: leadOf(red), body }));
  const draft = await createStory(desk, textOf({ lead: leadOf(red) }));
  expect(await replacePicture(desk, red, blue)).toEqual({ places: 3 });
  expect(await findArticle(id)).toMatchObject({
    lead: { picture: { hash: blue, alt: "A gate." } },
    body: { content: [{ attrs: { media: blue, alt: "In text." } }] },
  });
  expect(await listPictureUses(desk, red)).toEqual([]);
  expect(await listPictureUses(desk, blue)).toMatchObject([
    { story: draft, out: false },
    { story: id, out: true },
    { story: id, out: false },
  ]);
  await expect(replacePicture(desk, blue, blue)).rejects.toMatchObject({ code: "invalid" });
  await expect(replacePicture(desk, blue, "0".repeat(32))).rejects.toMatchObject({ code: "not-found" });
});
