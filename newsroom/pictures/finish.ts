import { join } from "node:path";
import { store } from "#db/client.ts";
import { and, asc, eq, isNull, lte, notExists, or } from "#db/operators.ts";
import { media, mediaVariants } from "#db/schema/media.ts";
import { cropSize, cropsOf } from "#domain/media/crop.ts";
import type { EmbeddedWords } from "#domain/media/embedded.ts";
import type { Variant } from "#domain/media/picture.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { inPictureRoom } from "#newsroom/pictures/picture-room.ts";
import { SMALLEST_WIDTH, variantRows, widthsFor } from "#newsroom/pictures/pictures.ts";

type Waiting = typeof media.$inferSelect;

/**
 * Makes what is too slow for the moment a picture comes in, the cuts and the AVIF sizes (a second of a processor where WebP
 * costs a tenth), of pictures that lack them; in the picture room, so that readers do not notice.
 * @returns how many pictures were done
 */
export async function finishPictures(desk: Desk, limit: number): Promise<number> {
  authorise(desk, "media:add");
  const waiting = await listUnfinished(limit);
  for (const picture of waiting) {
    await makeCuts(picture);
    await makeAvif(picture);
  }
  return waiting.length;
}

/** Cuts a picture around its subject, and notes around which. */
async function makeCuts(picture: Waiting): Promise<void> {
  const { hash, width, height, focusX, focusY } = picture;
  const focus: [number, number] = [focusX, focusY];
  for (const crop of cropsOf(picture)) {
    const name = `${cropSize({ focus }, crop)}.webp`;
    await inPictureRoom("makeCrop", { ...sourceOf(picture), picture: { width, height, focus }, crop, name });
  }
  // A subject set meanwhile has emptied the note again, and is cut for next time.
  await store.write((tx) =>
    tx
      .update(media)
      .set({ cutFor: focusOf(picture) })
      .where(and(eq(media.hash, hash), eq(media.focusX, focusX), eq(media.focusY, focusY))),
  );
}

/** In all the sizes there are in WebP, or readers would get the wrong size for the sake of the format. */
async function makeAvif(picture: Waiting): Promise<void> {
  const variants: Variant[] = [];
  for (const width of widthsFor(picture.width)) {
    variants.push(await inPictureRoom("makeVariant", { ...sourceOf(picture), width, format: "avif" }));
  }
  await store.write(async (tx) => {
    await tx.insert(mediaVariants).values(variantRows(picture.hash, variants)).onConflictDoNothing();
  });
}

function sourceOf(picture: Waiting) {
  const { hash, original, creator, credit, copyright, source, caption, embedded } = picture;
  const words: EmbeddedWords = embedded ?? { creator, credit, caption, copyright, source };
  const folder = join(store.mediaDir, hash);
  return { from: join(folder, original), folder, words };
}

function focusOf({ focusX, focusY }: Pick<Waiting, "focusX" | "focusY">): string {
  return `${Math.round(focusX * 100)}-${Math.round(focusY * 100)}`;
}

/** The sizes of a picture are noted together: without the smallest there is none, or not all of them. */
async function listUnfinished(limit: number): Promise<Waiting[]> {
  const made = store.read
    .select({ media: mediaVariants.media })
    .from(mediaVariants)
    .where(
      and(
        eq(mediaVariants.format, "avif"),
        eq(mediaVariants.media, media.hash),
        lte(mediaVariants.width, SMALLEST_WIDTH),
      ),
    );
  return store.read
    .select()
    .from(media)
    .where(or(notExists(made), isNull(media.cutFor)))
    .orderBy(asc(media.addedAt), asc(media.hash))
    .limit(limit);
}
