import type { Tx } from "#db/client.ts";
import { eq } from "#db/operators.ts";
import { articles } from "#db/schema/articles.ts";
import { stories } from "#db/schema/stories.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { findCurrentText } from "#newsroom/current-text.ts";
import { dispatch } from "#newsroom/ledger.ts";
import { projectPosts, withPostsText } from "#newsroom/live/project-posts.ts";
import { keepUses } from "#newsroom/pictures/uses.ts";
import { makeFindable } from "#newsroom/search-index.ts";
import { findStory, outlineOf } from "#newsroom/story.ts";
import { findReleasedVersion } from "#newsroom/versions.ts";

/**
 * Brings what happened at the desk of a live blog to its readers, if it is out, and to where pictures are used. Run inside
 * the verb's transaction.
 */
export async function tellOfPosts(tx: Tx, desk: Desk, id: number): Promise<void> {
  await keepUses(tx, id, (await findCurrentText(tx, id)).content, false);
  const { state, releasedOn, releasedAt, liveClosedAt } = await findStory(tx, id);
  if (state !== "published" || releasedOn === null || releasedAt === null) return;
  await projectPosts(tx, id);
  await tx.update(stories).set({ updatedAt: desk.now }).where(eq(stories.id, id));
  await tx.update(articles).set({ updatedAt: desk.now, liveClosedAt }).where(eq(articles.id, id));
  const { content } = await findReleasedVersion(tx, id);
  const whole = await withPostsText(tx, id, content);
  await keepUses(tx, id, whole, true);
  await makeFindable(tx, id, whole, releasedAt);
  const outline = outlineOf({ id, releasedOn, slug: content.slug }, content);
  await dispatch(tx, desk, "changed", id, { ...outline, change: "live", was: content.section });
}
