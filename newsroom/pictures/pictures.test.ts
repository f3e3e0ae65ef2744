import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { findArticle } from "#db/queries/articles.ts";
import { findMediaFile, findPicture, listCrops } from "#db/queries/media.ts";
import { freshStore } from "#db/testing.ts";
import { cropsOf } from "#domain/media/crop.ts";
import { finishPictures } from "#newsroom/pictures/finish.ts";
import { addPicture } from "#newsroom/pictures/pictures.ts";
import { deskOf, publish, textOf } from "#newsroom/testing.ts";

const about = { alt: "A gate.", credit: "Picture: us", creator: "us", source: "made", licence: "MIT" };
const desk = deskOf("editor");

async function pictureOf(width: number, height: number): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background: "#336699" } })
    .jpeg()
    .toBuffer();
}

async function add(width: number, height: number): Promise<string> {
  return addPicture(desk, {
    ...about,
    bytes: await pictureOf(width, height),
    name: "Flood gate!.JPG",
    focus: [0.2, 0.7],
  });
}

test("a picture is kept in every size it is wide enough for, and its files are where the library says", async () => {
  const { mediaDir } = freshStore();
  const hash = await add(1300, 650);
  const picture = await findPicture(hash);
  expect(picture).toMatchObject({
    hash,
    name: "flood-gate",
    width: 1300,
    height: 650,
    alt: "A gate.",
    focus: [0.2, 0.7],
  });
  expect(picture?.variants.map(({ width, height, format }) => `${width}x${height} ${format}`)).toEqual([
    "400x200 webp",
    "800x400 webp",
    "1200x600 webp",
  ]);
  for (const { width, bytes } of picture?.variants ?? []) {
    const found = await findMediaFile(hash, `flood-gate-${width}.webp`);
    expect(found).toEqual({ file: join(mediaDir, hash, `${width}.webp`), type: "image/webp", bytes });
    expect(statSync(found?.file ?? "").size).toBe(bytes);
  }
  expect(readdirSync(join(mediaDir, hash)).filter((name) => name.startsWith("."))).toEqual([]);
});

test("the same bytes are one picture, and a small one keeps its own size", async () => {
  const { reader } = freshStore();
  const hash = await add(120, 90);
  expect(await add(120, 90)).toBe(hash);
  expect(reader.prepare("select count(*) from media").pluck().get()).toBe(1);
  expect((await findPicture(hash))?.variants).toMatchObject([{ width: 120, height: 90 }]);
});

test("AVIF sizes are made afterwards, once, for the pictures that lack them: as many as there are in WebP", async () => {
  const { writer } = freshStore();
  const hash = await add(900, 600);
  const sizes = async () => (await findPicture(hash))?.variants.map(({ width, format }) => `${width} ${format}`);
  const all = ["400 avif", "400 webp", "800 avif", "800 webp"];
  expect(await finishPictures(desk, 5)).toBe(1);
  expect(await finishPictures(desk, 5)).toBe(0);
  expect(await sizes()).toEqual(all);
  writer.exec("delete from media_variants where format = 'avif' and width = 400");
  expect(await finishPictures(desk, 5)).toBe(1);
  expect(await sizes()).toEqual(all);
  expect(await findMediaFile(hash, "flood-gate-800.avif")).toMatchObject({ type: "image/avif" });
});

test("a picture is cut to 16:9, 4:3 and 1:1 around its subject, and the library knows which cuts are there", async () => {
  const { mediaDir } = freshStore();
  const left = await sharp({ create: { width: 400, height: 1000, channels: 3, background: "#ff0000" } })
    .png()
    .toBuffer();
  const whole = sharp({ create: { width: 1600, height: 1000, channels: 3, background: "#0000ff" } });
  const bytes = await whole
    .composite([{ input: left, left: 0, top: 0 }])
    .jpeg()
    .toBuffer();
  const hash = await addPicture(desk, { ...about, bytes, name: "gate.jpg", focus: [0.1, 0.5] });
  const picture = { hash, width: 1600, height: 1000, focus: [0.1, 0.5] as [number, number] };
  expect(await listCrops(picture)).toEqual([]);
  expect(await findMediaFile(hash, "gate-1200x675-10-50.webp")).toBeUndefined();
  await finishPictures(desk, 5);
  expect(await listCrops(picture)).toEqual(cropsOf(picture));
  for (const crop of cropsOf(picture)) {
    const found = await findMediaFile(hash, `gate-${crop.width}x${crop.height}-10-50.webp`);
    expect(found?.file).toBe(join(mediaDir, hash, `${crop.width}x${crop.height}-10-50.webp`));
    expect(await sharp(found?.file).metadata()).toMatchObject(crop);
  }
  const square = await sharp(join(mediaDir, hash, "1200x1200-10-50.webp"))
    .removeAlpha()
    .raw()
    .toBuffer();
  expect([square[0], square[2]].map((value) => Math.round((value ?? 0) / 255))).toEqual([1, 0]);
});

test("only the names that the library gives out lead to a file", async () => {
  freshStore();
  const hash = await add(500, 400);
  for (const name of [
    "original.jpg",
    "flood-gate-401.webp",
    "flood-gate-500x281-20-70.webp",
    "flood-gate-400x300.webp",
    "flood-gate-500x400.avif",
    "other-400.webp",
    "../400.webp",
    "flood-gate-400.png",
    "",
    "a".repeat(9999),
  ]) {
    expect(await findMediaFile(hash, name)).toBeUndefined();
  }
  expect(await findMediaFile("..", "flood-gate-400.webp")).toBeUndefined();
  expect(await findPicture("none")).toBeUndefined();
});

test("what is no picture is refused and leaves nothing", async () => {
  const { mediaDir } = freshStore();
  for (const bytes of [
    Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
    Buffer.from("text"),
    Buffer.alloc(0),
  ]) {
    await expect(addPicture(desk, { ...about, bytes, name: "x.jpg", focus: [0, 0] })).rejects.toMatchObject({
      code: "invalid",
    });
  }
  expect(readdirSync(mediaDir)).toEqual([".incoming"]);
  expect(readdirSync(join(mediaDir, ".incoming"))).toEqual([]);
});

test("the words said where a picture is used win over those of the library", async () => {
  freshStore();
  const hash = await add(500, 400);
  const lead = { media: hash, src: "a.jpg", alt: "Six gates.", caption: [], credit: "Picture: them" };
  const { id } = await publish(textOf({ lead }));
  expect(await findArticle(id)).toMatchObject({
    picture: { hash, alt: "A gate." },
    lead: { picture: { hash, alt: "Six gates." }, credit: "Picture: them" },
  });
});
