import { createHash, randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { store } from "#db/client.ts";
import { eq } from "#db/operators.ts";
import { media, mediaVariants } from "#db/schema/media.ts";
import { slugFor } from "#domain/articles/slug.ts";
import type { EmbeddedWords } from "#domain/media/embedded.ts";
import type { Variant } from "#domain/media/picture.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { record } from "#newsroom/ledger.ts";
import type { Examined } from "#newsroom/pictures/picture-file.ts";
import { inPictureRoom } from "#newsroom/pictures/picture-room.ts";

/** No picture is kept narrower, unless it came so. */
export const SMALLEST_WIDTH = 400;
const WIDTHS = [SMALLEST_WIDTH, 800, 1200, 1600];
const HASH_DIGITS = 32;

/** What must be known of a picture to print it. */
export interface PictureWords {
  /** Name of the file; without its ending it becomes the readable part of the address. */
  name: string;
  alt: string;
  credit: string;
  creator: string;
  source: string;
  licence: string;
  focus: [x: number, y: number];
}

/** A picture as it comes in. */
export interface NewPicture extends PictureWords {
  bytes: Uint8Array;
}

/**
 * Takes a picture into the library with its sizes. The same bytes are the same picture: a second time changes nothing.
 * @returns its hash
 */
export async function addPicture(desk: Desk, { bytes, ...words }: NewPicture): Promise<string> {
  authorise(desk, "media:add");
  const file = await incomingFile();
  try {
    await writeFile(file, bytes);
    return (await takeIn(desk, file, hashOf(bytes), words)).hash;
  } finally {
    await rm(file, { force: true });
  }
}

/** First 32 hex digits of the SHA-256 of a file. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, HASH_DIGITS);
}

/** A place for a file on its way into the library, beside it, so that the last step is a renaming. */
export async function incomingFile(): Promise<string> {
  const folder = join(store.mediaDir, ".incoming");
  await mkdir(folder, { recursive: true });
  return join(folder, randomUUID());
}

/**
 * The step both ways in share: examine, make the sizes for now, write the rows, move the file to its place.
 * What the file says of itself stands where nothing else was said.
 * @returns the picture's hash, and whether it was here already
 * @throws Refusal "invalid" of a file that is not taken; nothing of it is left
 */
export async function takeIn(
  desk: Desk,
  file: string,
  hash: string,
  words: PictureWords,
): Promise<{ hash: string; isNew: boolean }> {
  if (await isKept(hash)) return { hash, isNew: false };
  const examined = await inPictureRoom("examinePicture", { file });
  const said = fillIn(words, examined.words);
  const folder = join(store.mediaDir, hash);
  try {
    const variants = await makeSizes(file, folder, examined, said.embedded);
    const original = `original${extname(words.name)
      .toLowerCase()
      .replace(/[^.a-z0-9]/g, "")}`;
    await rename(file, join(folder, original));
    await writeRows(desk, { ...said, hash, original, ...sizeOf(examined) }, variants);
  } catch (problem) {
    if (!(await isKept(hash))) await rm(folder, { recursive: true, force: true });
    throw problem;
  }
  return { hash, isNew: true };
}

/** Whether the library has the picture of that hash. */
export async function isKept(hash: string): Promise<boolean> {
  const rows = await store.read.select({ hash: media.hash }).from(media).where(eq(media.hash, hash));
  return rows.length > 0;
}

function fillIn({ name, focus, ...words }: PictureWords, found: EmbeddedWords) {
  const said = {
    ...words,
    creator: words.creator || found.creator,
    credit: words.credit || found.credit,
    source: words.source || found.source,
    caption: found.caption,
    copyright: found.copyright,
  };
  const { creator, credit, caption, copyright, source } = said;
  return {
    ...said,
    name: slugFor(name.slice(0, name.length - extname(name).length)) || "picture",
    focusX: focus[0],
    focusY: focus[1],
    embedded: { creator, credit, caption, copyright, source },
  };
}

function sizeOf({ width, height, type, bytes }: Examined) {
  return { width, height, type, bytes };
}

async function makeSizes(from: string, folder: string, { width }: Examined, words: EmbeddedWords): Promise<Variant[]> {
  const wanted = widthsFor(width);
  return Promise.all(
    wanted.map((one) => inPictureRoom("makeVariant", { from, folder, words, width: one, format: "webp" })),
  );
}

type Row = Omit<typeof media.$inferInsert, "addedAt" | "addedBy">;

async function writeRows(desk: Desk, row: Row, variants: Variant[]): Promise<void> {
  await store.write(async (tx) => {
    await tx
      .insert(media)
      .values({ ...row, addedAt: desk.now, addedBy: desk.actor.name })
      .onConflictDoNothing();
    await tx.insert(mediaVariants).values(variantRows(row.hash, variants)).onConflictDoNothing();
    await record(tx, desk, "add-picture", null, { picture: row.hash });
  });
}

/** The rows of a picture's sizes. */
export function variantRows(hash: string, variants: readonly Variant[]) {
  return variants.map((variant) => ({ media: hash, ...variant }));
}

/** The sizes no wider than the picture; its own width when it is narrower than all. */
export function widthsFor(width: number): number[] {
  const fitting = WIDTHS.filter((one) => one <= width);
  return fitting.length > 0 ? fitting : [width];
}
