import { stat } from "node:fs/promises";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { store } from "#db/client.ts";
import { findPictures } from "#db/queries/pictures.ts";
import { media, mediaVariants, VARIANT_FORMATS } from "#db/schema/media.ts";
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
 * The file behind `/media/<hash>/<name>-<width>.<format>`: only names the library itself gives out lead to one.
 * Undefined for any other name, so that no path can be made of what someone asks for.
 */
export async function findMediaFile(hash: string, name: string): Promise<MediaFile | undefined> {
  const [, stem, digits, ending] = /^(.+)-(\d{1,5})\.(avif|webp)$/.exec(name) ?? [];
  const format = VARIANT_FORMATS.find((known) => known === ending);
  if (stem === undefined || format === undefined || !/^[0-9a-f]{32}$/.test(hash)) return undefined;
  const width = Number(digits);
  const [row] = await store.read
    .select({ bytes: mediaVariants.bytes, name: media.name })
    .from(mediaVariants)
    .innerJoin(media, eq(media.hash, mediaVariants.media))
    .where(and(eq(mediaVariants.media, hash), eq(mediaVariants.format, format), eq(mediaVariants.width, width)));
  if (row === undefined || row.name !== stem) return undefined;
  const file = join(store.mediaDir, hash, `${width}.${format}`);
  const found = await stat(file).catch(() => undefined);
  return found && { file, type: `image/${format}`, bytes: found.size };
}
