import type { Tx } from "#db/client.ts";
import { and, eq, isNull } from "#db/operators.ts";
import { liveBlogs, livePosts } from "#db/schema/live.ts";
import { pictureHashes } from "#domain/body/walk.ts";
import { withPictureInBody } from "#domain/media/used.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { findBlog, nextRevision } from "#newsroom/live/project-posts.ts";

/** Hashes of the pictures in the posts and the summary of a live blog, whether it is out or not. */
export async function picturesInPosts(tx: Tx, story: number): Promise<string[]> {
  const posts = await listStanding(tx, story);
  const summary = (await findBlog(tx, story))?.summary;
  return [...posts, ...(summary ? [{ body: summary }] : [])].flatMap(({ body }) => pictureHashes(body));
}

/**
 * Puts another picture in the place of one in the posts and the summary of a live blog. Step of `replacePicture`.
 * @returns whether there was any
 */
export async function replaceInPosts(
  tx: Tx,
  { now }: Pick<Desk, "now">,
  story: number,
  { was, is }: { was: string; is: string },
): Promise<boolean> {
  const posts = (await listStanding(tx, story)).filter(({ body }) => pictureHashes(body).includes(was));
  for (const { id, body } of posts) {
    const changed = { body: withPictureInBody(body, was, is), changedAt: now, revision: await nextRevision(tx, story) };
    await tx.update(livePosts).set(changed).where(eq(livePosts.id, id));
  }
  const summary = (await findBlog(tx, story))?.summary;
  if (!summary || !pictureHashes(summary).includes(was)) return posts.length > 0;
  const summaryRevision = await nextRevision(tx, story);
  const changed = { summary: withPictureInBody(summary, was, is), summaryRevision };
  await tx.update(liveBlogs).set(changed).where(eq(liveBlogs.story, story));
  return true;
}

async function listStanding(tx: Tx, story: number) {
  return tx
    .select({ id: livePosts.id, body: livePosts.body })
    .from(livePosts)
    .where(and(eq(livePosts.story, story), isNull(livePosts.deletedAt)));
}
