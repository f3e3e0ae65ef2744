import { createHash } from "node:crypto";
import { extname, join } from "node:path";
import sharp from "sharp";
import { store } from "#db/client.ts";
import { and, asc, eq, notExists } from "#db/operators.ts";
import { media, mediaVariants } from "#db/schema/media.ts";
import { slugFor } from "#domain/articles/slug.ts";
import { cropsOf } from "#domain/media/crop.ts";
import type { Variant } from "#domain/media/picture.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { record } from "#newsroom/ledger.ts";
import { keepFile, makeCrop, makeVariant, measurePicture } from "#newsroom/picture-file.ts";

const WEBP_WIDTHS = [400, 800, 1200, 1600];
/** AVIF costs a second of a processor where WebP costs a tenth: fewer sizes, made when there is time. */
const AVIF_WIDTHS = [800, 1600];
const HASH_DIGITS = 32;

/** A picture as it comes in, with what must be known to print it. */
export interface NewPicture {
  bytes: Uint8Array;
  /** Name of the file; without its ending it becomes the readable part of the address. */
  name: string;
  alt: string;
  credit: string;
  creator: string;
  source: string;
  licence: string;
  focus: [x: number, y: number];
}

/**
 * Takes a picture into the library with its sizes. The same bytes are the same picture: a second time changes nothing.
 * @returns its hash
 */
export async function addPicture(desk: Desk, picture: NewPicture): Promise<string> {
  authorise(desk, "media:add");
  const hash = createHash("sha256").update(picture.bytes).digest("hex").slice(0, HASH_DIGITS);
  if (await isKept(hash)) return hash;
  const measured = await measurePicture(picture.bytes);
  const folder = join(store.mediaDir, hash);
  const original = `original${extname(picture.name).toLowerCase()}`;
  await keepFile(folder, original, picture.bytes);
  const variants = await Promise.all(
    widthsFor(measured.width, WEBP_WIDTHS).map((width) => makeVariant(picture.bytes, folder, width, "webp")),
  );
  await store.write(async (tx) => {
    await tx
      .insert(media)
      .values(rowOf(desk, picture, { hash, original, ...measured }))
      .onConflictDoNothing();
    await tx.insert(mediaVariants).values(variantRows(hash, variants)).onConflictDoNothing();
    await record(tx, desk, "add-picture", null, { picture: hash });
  });
  return hash;
}

/** `Flood barrier.JPG` → `flood-barrier` */
function nameOf(fileName: string): string {
  return slugFor(fileName.slice(0, fileName.length - extname(fileName).length)) || "picture";
}

/** Whether the library has the picture of that hash. */
export async function isKept(hash: string): Promise<boolean> {
  const rows = await store.read.select({ hash: media.hash }).from(media).where(eq(media.hash, hash));
  return rows.length > 0;
}

function rowOf(
  desk: Desk,
  { bytes, name, focus, ...words }: NewPicture,
  known: { hash: string; original: string; type: string; width: number; height: number },
) {
  return {
    ...words,
    ...known,
    name: nameOf(name),
    bytes: bytes.length,
    focusX: focus[0],
    focusY: focus[1],
    addedAt: desk.now,
    addedBy: desk.actor.name,
  };
}

function variantRows(hash: string, variants: Variant[]) {
  return variants.map((variant) => ({ media: hash, ...variant }));
}

/** The sizes no wider than the picture; its own width when it is narrower than all. */
function widthsFor(width: number, wanted: readonly number[]): number[] {
  const fitting = wanted.filter((one) => one <= width);
  return fitting.length > 0 ? fitting : [width];
}

/**
 * Makes what is too slow for the moment a picture comes in, the cuts for search engines and the AVIF sizes, of pictures
 * that have none yet; one thread at a time so that readers do not notice.
 * @returns how many pictures were done
 */
export async function finishPictures(desk: Desk, limit: number): Promise<number> {
  authorise(desk, "media:add");
  sharp.concurrency(1);
  const waiting = await listWithoutAvif(limit);
  for (const picture of waiting) {
    await makeCrops(picture);
    await makeAvif(picture);
  }
  return waiting.length;
}

type Waiting = Awaited<ReturnType<typeof listWithoutAvif>>[number];

async function makeCrops({ hash, original, width, height, focusX, focusY }: Waiting): Promise<void> {
  const folder = join(store.mediaDir, hash);
  for (const crop of cropsOf({ width, height })) {
    await makeCrop(join(folder, original), folder, { width, height, focus: [focusX, focusY] }, crop);
  }
}

async function makeAvif({ hash, original, width }: Waiting): Promise<void> {
  const folder = join(store.mediaDir, hash);
  const variants: Variant[] = [];
  for (const size of widthsFor(width, AVIF_WIDTHS)) {
    variants.push(await makeVariant(join(folder, original), folder, size, "avif"));
  }
  await store.write(async (tx) => {
    await tx.insert(mediaVariants).values(variantRows(hash, variants)).onConflictDoNothing();
  });
}

async function listWithoutAvif(limit: number) {
  const made = store.read
    .select({ media: mediaVariants.media })
    .from(mediaVariants)
    .where(and(eq(mediaVariants.format, "avif"), eq(mediaVariants.media, media.hash)));
  return store.read
    .select()
    .from(media)
    .where(notExists(made))
    .orderBy(asc(media.addedAt), asc(media.hash))
    .limit(limit);
}
