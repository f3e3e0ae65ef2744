import { z } from "zod";
import { store, type Tx } from "#db/client.ts";
import { and, eq } from "#db/operators.ts";
import { articles } from "#db/schema/articles.ts";
import { media, mediaUses } from "#db/schema/media.ts";
import { Refusal } from "#domain/refusal.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { dispatch, record } from "#newsroom/ledger.ts";
import { findReleased, outlineOf } from "#newsroom/story.ts";
import { findReleasedVersion } from "#newsroom/versions.ts";

const words = z.string().trim().max(2000);
const share = z.number().min(0).max(1);

/** What can be said of a picture in the library. */
export const pictureDescription = z.strictObject({
  alt: words,
  caption: words,
  credit: z.string().trim().max(500),
  creator: z.string().trim().max(500),
  copyright: z.string().trim().max(500),
  source: z.string().trim().max(500),
  licence: z.string().trim().max(500),
  licenceEndsAt: z.int().nonnegative().nullable(),
  focus: z.tuple([share, share]),
});
export type PictureDescription = z.infer<typeof pictureDescription>;

/**
 * Saves what is said of a picture. Articles that show it are told of, so that pages with its alt text or credit are made
 * anew; another focal point has the cuts made again, at other addresses.
 */
export async function describePicture(desk: Desk, hash: string, description: PictureDescription): Promise<void> {
  authorise(desk, "media:edit");
  const { focus, ...said } = pictureDescription.parse(description);
  await store.write(async (tx) => {
    const [row] = await tx.select().from(media).where(eq(media.hash, hash));
    if (row === undefined) throw new Refusal("not-found", "This picture is not in the library.");
    const isMoved = row.focusX !== focus[0] || row.focusY !== focus[1];
    const place = { focusX: focus[0], focusY: focus[1], ...(isMoved && { cutFor: null }) };
    await tx
      .update(media)
      .set({ ...said, ...place })
      .where(eq(media.hash, hash));
    await tellOfUses(tx, desk, hash);
    await record(tx, desk, "describe-picture", null, { picture: hash });
  });
}

async function tellOfUses(tx: Tx, desk: Desk, hash: string): Promise<void> {
  const uses = await tx
    .select({ story: mediaUses.story })
    .from(mediaUses)
    .innerJoin(articles, eq(articles.id, mediaUses.story))
    .where(and(eq(mediaUses.media, hash), eq(mediaUses.out, true)));
  for (const { story } of uses) await tellOfPicture(tx, desk, story);
}

async function tellOfPicture(tx: Tx, desk: Desk, id: number): Promise<void> {
  const { releasedOn } = await findReleased(tx, id);
  const { content } = await findReleasedVersion(tx, id);
  const outline = outlineOf({ id, releasedOn, slug: content.slug }, content);
  await dispatch(tx, desk, "changed", id, { ...outline, change: "typo", was: content.section });
}
