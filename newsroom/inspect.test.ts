import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { freshStore } from "#db/testing.ts";
import { fixTypo } from "#newsroom/corrections.ts";
import { inspectPaper } from "#newsroom/inspect.ts";
import { finishPictures } from "#newsroom/pictures/finish.ts";
import { addPicture } from "#newsroom/pictures/pictures.ts";
import { deskOf, publish, textOf } from "#newsroom/testing.ts";

const hash = "0".repeat(32);

async function paper() {
  const open = freshStore();
  const bytes = await sharp({ create: { width: 50, height: 50, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  const about = { alt: "", credit: "", creator: "", source: "", licence: "" };
  const picture = await addPicture(deskOf("editor"), { ...about, bytes, name: "a.png", focus: [0, 0] });
  await publish(textOf());
  return { open, picture };
}

test("a paper that is well has no problems", async () => {
  await paper();
  expect(await inspectPaper()).toEqual({ stories: 1, articles: 1, files: 2, problems: [] });
});

test("an article that differs from what was released is found, word by word", async () => {
  const { open } = await paper();
  open.writer.exec("update articles set body = replace(body, 'four', 'five')");
  expect((await inspectPaper()).problems).toEqual(["article 1: differs from the version that was released"]);
});

test("links to what never was, pictures the library lacks, and missing files are found", async () => {
  const { open, picture } = await paper();
  const link = { type: "link" as const, attrs: { kind: "article" as const, id: 77 } };
  const image = { media: hash, src: "", alt: "", credit: "", wide: false };
  const paragraph = { type: "paragraph" as const, content: [{ type: "text" as const, text: "see", marks: [link] }] };
  await publish(textOf({ body: { type: "doc", content: [paragraph, { type: "image", attrs: image }] } }));
  rmSync(join(open.mediaDir, picture, "50.webp"));
  expect((await inspectPaper()).problems).toEqual([
    "article 2: links to article 77, which never was",
    `article 2: shows picture ${hash}, which the library lacks`,
    `media/${picture}/50.webp: the file is missing`,
  ]);
});

test("a public history that differs from what was released is found: altered, cut short, or with a draft in it", async () => {
  const { open } = await paper();
  await fixTypo(deskOf("editor"), 1, textOf({ words: "The gates closed at four o'clock." }));
  open.writer.exec("update article_versions set content = replace(content, 'four', 'five') where number = 2");
  expect((await inspectPaper()).problems).toEqual(["article 1: version 2 of its public history was altered"]);
  open.writer.exec("update article_versions set number = 9 where number = 2");
  expect((await inspectPaper()).problems).toEqual([
    "article 1: its public history lacks version 2, or has another",
    "article 1: version 9 of its public history was altered",
    "article 1: its public history shows version 9, which was never released",
  ]);
});

test("cuts that are gone, an original that was changed, and an article the search lost are found", async () => {
  const { open, picture } = await paper();
  await finishPictures(deskOf("system"), 9);
  expect(await inspectPaper()).toMatchObject({ files: 6, problems: [] });
  rmSync(join(open.mediaDir, picture, "50x28-0-0.webp"));
  writeFileSync(join(open.mediaDir, picture, "original.png"), "other");
  open.writer.exec("delete from article_filings");
  expect((await inspectPaper()).problems).toEqual([
    "article 1: the search does not find it. Run: npx broadsheet migrate",
    `media/${picture}/50x28-0-0.webp: the file is missing`,
    `media/${picture}/original.png: is not the file that came in`,
  ]);
});
