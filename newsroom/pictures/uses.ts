import type { Tx } from "#db/client.ts";
import { and, eq } from "#db/operators.ts";
import { mediaUses } from "#db/schema/media.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { picturesIn } from "#domain/media/used.ts";
import { picturesInPosts } from "#newsroom/live/pictures-in-posts.ts";

/**
 * Notes which pictures a text uses: `out` for the one readers see, with the posts that are in it, else for the newest words
 * and, of a live blog, all its posts.
 */
export async function keepUses(
  tx: Tx,
  story: number,
  text: Pick<Draft, "lead" | "body" | "label">,
  out: boolean,
): Promise<void> {
  await dropUses(tx, story, out);
  const posted = out || text.label !== "live" ? [] : await picturesInPosts(tx, story);
  const rows = [...new Set([...picturesIn(text), ...posted])].map((media) => ({ media, story, out }));
  if (rows.length > 0) await tx.insert(mediaUses).values(rows);
}

/** Forgets what a text used: it is gone, or another takes its place. */
export async function dropUses(tx: Tx, story: number, out: boolean): Promise<void> {
  await tx.delete(mediaUses).where(and(eq(mediaUses.story, story), eq(mediaUses.out, out)));
}
