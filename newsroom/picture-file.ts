import { mkdir, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { type Crop, frameOf } from "#domain/media/crop.ts";
import type { Picture, Variant } from "#domain/media/picture.ts";
import { Refusal } from "#domain/refusal.ts";

const WEBP_QUALITY = 75;
const AVIF_QUALITY = 50;
const AVIF_EFFORT = 2;
const MOST_PIXELS = 100_000_000;
const TYPES: Record<string, string> = { jpeg: "image/jpeg", png: "image/png", webp: "image/webp", heif: "image/avif" };

type Framed = Pick<Picture, "width" | "height" | "focus">;

export interface Measured {
  width: number;
  height: number;
  type: string;
}

/** @throws Refusal "invalid" when the bytes are no picture of a kind that the paper takes */
export async function measurePicture(bytes: Uint8Array): Promise<Measured> {
  const found = await readMetadata(bytes);
  const type = TYPES[found.format ?? ""];
  if (type === undefined) {
    throw new Refusal("invalid", `Bring the picture as JPEG, PNG, WebP or AVIF, not ${found.format}.`);
  }
  const { width, height } = found.autoOrient ?? found;
  return { width, height, type };
}

async function readMetadata(bytes: Uint8Array) {
  try {
    return await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
  } catch (problem) {
    throw new Refusal("invalid", `This file is no picture that can be read: ${String(problem)}`);
  }
}

/** Writes one size of a picture as `<width>.<format>` into its folder. */
export async function makeVariant(
  bytes: Uint8Array | string,
  folder: string,
  width: number,
  format: Variant["format"],
): Promise<Variant> {
  const resized = sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .resize({ width, withoutEnlargement: true });
  const written =
    format === "webp"
      ? resized.webp({ quality: WEBP_QUALITY })
      : resized.avif({ quality: AVIF_QUALITY, effort: AVIF_EFFORT });
  const { data, info } = await written.toBuffer({ resolveWithObject: true });
  await keepFile(folder, `${width}.${format}`, data);
  return { width, height: info.height, format, bytes: data.length };
}

/** Writes a cut of a picture around its subject as `<width>x<height>.webp` into its folder. */
export async function makeCrop(file: string, folder: string, picture: Framed, crop: Crop): Promise<void> {
  const { width, height } = crop;
  const data = await sharp(file, { limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .extract(frameOf(picture, crop))
    .resize({ width, height, fit: "fill" })
    .webp({ quality: WEBP_QUALITY })
    .toBuffer();
  await keepFile(folder, `${width}x${height}.webp`, data);
}

/** Writes under another name first: whoever looks sees the whole file or none. */
export async function keepFile(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const there = await stat(join(folder, name)).catch(() => undefined);
  if (there?.size === bytes.length) return;
  const unfinished = join(folder, `.${name}.${process.pid}`);
  await writeFile(unfinished, bytes);
  await rename(unfinished, join(folder, name));
}
