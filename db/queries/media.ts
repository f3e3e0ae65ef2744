import { stat } from "node:fs/promises";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { store } from "#db/client.ts";
import { findPictures } from "#db/queries/pictures.ts";
import { media, mediaVariants, VARIANT_FORMATS } from "#db/schema/media.ts";
import { type Crop, cropSize, cropsOf } from "#domain/media/crop.ts";
import type { Picture } from "#domain/media/picture.ts";

export interface MediaFile {
  /** Where it lies on this machine. */
  file: string;
  /** Its media type, such as `image/webp`. */
  type: string;
  bytes: number;
}

/** The picture of that hash with its variants; undefined when the library has none. */
export async function findPicture(hash: string): Promise<Picture | undefined> {
  return (await findPictures([hash])).get(hash);
}

/**
 * The file behind `/media/<hash>/<name>-<width>.<format>` or, of a cut, `…-<width>x<height>-<x>-<y>.webp`: only names the library
 * itself gives out lead to one. Undefined for any other name, so that no path can be made of what someone asks for.
 */
export async function findMediaFile(hash: string, name: string): Promise<MediaFile | undefined> {
  const [, stem, size, ending] = /^(.+?)-(\d{1,5}(?:x\d{1,5}(?:-\d{1,3}-\d{1,3})?)?)\.(avif|webp)$/.exec(name) ?? [];
  const format = VARIANT_FORMATS.find((known) => known === ending);
  if (stem === undefined || size === undefined || format === undefined || !/^[0-9a-f]{32}$/.test(hash))
    return undefined;
  const isOurs = size.includes("x") ? isCrop(hash, stem, size, format) : isVariant(hash, stem, Number(size), format);
  if (!(await isOurs)) return undefined;
  const file = join(store.mediaDir, hash, `${size}.${format}`);
  const found = await stat(file).catch(() => undefined);
  return found && { file, type: `image/${format}`, bytes: found.size };
}

type Format = (typeof VARIANT_FORMATS)[number];

async function isVariant(hash: string, stem: string, width: number, format: Format): Promise<boolean> {
  const [row] = await store.read
    .select({ name: media.name })
    .from(mediaVariants)
    .innerJoin(media, eq(media.hash, mediaVariants.media))
    .where(and(eq(mediaVariants.media, hash), eq(mediaVariants.format, format), eq(mediaVariants.width, width)));
  return row?.name === stem;
}

async function isCrop(hash: string, stem: string, size: string, format: Format): Promise<boolean> {
  const [row] = await store.read
    .select({ name: media.name, width: media.width, height: media.height })
    .from(media)
    .where(eq(media.hash, hash));
  if (row?.name !== stem || format !== "webp") return false;
  return cropsOf(row).some(({ width, height }) => size.replace(/(?:-\d+){2}$/, "") === `${width}x${height}`);
}

const complete = new Set<string>();

/** The cuts of a picture that are made by now. Where all are, they stay. */
export async function listCrops(picture: Pick<Picture, "hash" | "width" | "height" | "focus">): Promise<Crop[]> {
  const crops = cropsOf(picture);
  const folder = join(store.mediaDir, picture.hash);
  const wanted = crops.map((crop) => join(folder, `${cropSize(picture, crop)}.webp`));
  if (wanted.every((file) => complete.has(file))) return crops;
  const files = await Promise.all(wanted.map((file) => stat(file).catch(() => undefined)));
  const made = crops.filter((_, index) => files[index] !== undefined);
  if (made.length === crops.length) for (const file of wanted) complete.add(file);
  return made;
}
