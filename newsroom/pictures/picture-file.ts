import { mkdir, open, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { type Crop, frameOf } from "#domain/media/crop.ts";
import { type EmbeddedWords, exifOf, xmpOf } from "#domain/media/embedded.ts";
import type { Picture, Variant } from "#domain/media/picture.ts";
import { type FileKind, holdsStrangers, kindOfFile } from "#domain/media/signature.ts";
import { Refusal } from "#domain/refusal.ts";
import { readWords } from "#newsroom/pictures/read-words.ts";

/** Work on picture files. It runs in the picture room (`picture-room.ts`), a process that may fail without harm. */

const WEBP_QUALITY = 75;
const AVIF_QUALITY = 50;
const AVIF_EFFORT = 2;
export const MOST_PIXELS = 100_000_000;
const TYPES: Partial<Record<FileKind, string>> = {
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  avif: "image/avif",
  gif: "image/gif",
};
const TAKEN = "Bring the picture as JPEG, PNG, WebP, AVIF or GIF";

/** What is known of a picture once its file has been looked at. */
export interface Examined {
  width: number;
  height: number;
  type: string;
  bytes: number;
  words: EmbeddedWords;
}

/**
 * Looks at a file that came in: what it is by content, how large, what it says of itself, and whether all of it can be read.
 * @throws Refusal "invalid" that says why it is not taken, and what to do
 */
export async function examinePicture({ file }: { file: string }): Promise<Examined> {
  const type = await typeOf(file);
  const bytes = await readFile(file);
  if (holdsStrangers(bytes))
    throw new Refusal("invalid", "This file holds a page, a program or an archive beside its picture. Export it anew.");
  const { width, height } = await measure(bytes);
  return { width, height, type, bytes: bytes.length, words: readWords(bytes) };
}

async function typeOf(file: string): Promise<string> {
  const kind = kindOfFile(await headOf(file));
  if (kind === "svg") throw new Refusal("invalid", `Drawings in SVG can hold programs. ${TAKEN}.`);
  if (kind === "heic") throw new Refusal("invalid", "HEIC cannot be read here. Export the picture as JPEG.");
  const type = TYPES[kind];
  if (type === undefined) throw new Refusal("invalid", `This file is no picture by its content. ${TAKEN}.`);
  return type;
}

async function headOf(file: string): Promise<Uint8Array> {
  const opened = await open(file);
  try {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await opened.close();
  }
}

/** Reads every pixel once: a file that is cut off or damaged is refused now, not when its sizes are made. */
async function measure(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  const found = await orRefuse(sharp(bytes, { limitInputPixels: false }).metadata());
  const { width, height } = found.autoOrient ?? found;
  if (width * height > MOST_PIXELS) {
    const millions = Math.round((width * height) / 1e6);
    throw new Refusal(
      "invalid",
      `This picture has ${millions} million pixels; 100 million is the most. Make it smaller.`,
    );
  }
  await orRefuse(sharp(bytes, { failOn: "error", limitInputPixels: MOST_PIXELS }).resize(64).raw().toBuffer());
  return { width, height };
}

async function orRefuse<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (problem) {
    throw new Refusal("invalid", `This picture cannot be read: it is damaged or incomplete. ${String(problem)}`);
  }
}

interface Making {
  /** The file that came in. */
  from: string;
  folder: string;
  words: EmbeddedWords;
}

/** Writes one size of a picture as `<width>.<format>` into its folder, with its credit and without its place. */
export async function makeVariant({
  from,
  folder,
  words,
  width,
  format,
}: Making & { width: number; format: Variant["format"] }): Promise<Variant> {
  const resized = openUpright(from, words).resize({ width, withoutEnlargement: true });
  const written =
    format === "webp"
      ? resized.webp({ quality: WEBP_QUALITY })
      : resized.avif({ quality: AVIF_QUALITY, effort: AVIF_EFFORT });
  const { data, info } = await written.toBuffer({ resolveWithObject: true });
  await keepFile(folder, `${width}.${format}`, data);
  return { width, height: info.height, format, bytes: data.length };
}

/** Writes a cut of a picture around its subject, under the name `cropFile` gives it. */
export async function makeCrop({
  from,
  folder,
  words,
  picture,
  crop,
  name,
}: Making & {
  picture: Pick<Picture, "width" | "height" | "focus">;
  crop: Crop;
  name: string;
}): Promise<void> {
  const { width, height } = crop;
  const data = await openUpright(from, words)
    .extract(frameOf(picture, crop))
    .resize({ width, height, fit: "fill" })
    .webp({ quality: WEBP_QUALITY })
    .toBuffer();
  await keepFile(folder, name, data);
}

/** The first image of the file, upright; of all it says only who made it and whose it is. */
function openUpright(from: string, words: EmbeddedWords) {
  return sharp(from, { limitInputPixels: MOST_PIXELS }).autoOrient().withExif(exifOf(words)).withXmp(xmpOf(words));
}

/** Writes under another name first: whoever looks sees the whole file or none. */
async function keepFile(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const there = await stat(join(folder, name)).catch(() => undefined);
  if (there?.size === bytes.length) return;
  const unfinished = join(folder, `.${name}.${process.pid}`);
  await writeFile(unfinished, bytes);
  await rename(unfinished, join(folder, name));
}
