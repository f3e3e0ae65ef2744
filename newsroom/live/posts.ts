import { store, type Tx } from "#db/client.ts";
import { and, eq } from "#db/operators.ts";
import { livePosts } from "#db/schema/live.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { record } from "#newsroom/ledger.ts";
import {
  findOpenLive,
  findPost,
  type NewPost,
  type OpenedPost,
  readPost,
  refuseUnfitPictures,
  refuseUnknownReporter,
} from "#newsroom/live/post-steps.ts";
import { nextRevision } from "#newsroom/live/project-posts.ts";
import { refuseSilence } from "#newsroom/live/silence.ts";
import { tellOfPosts } from "#newsroom/live/tell-of-posts.ts";

/**
 * Adds a post. Where the live page is out, readers have it at once.
 * @param token of the sender's choice: what is sent twice with one token is one post
 * @returns its id and revision
 */
export async function addPost(
  desk: Desk,
  story: number,
  post: NewPost,
  { token = null }: { token?: string | null } = {},
): Promise<{ id: number; revision: number }> {
  authorise(desk, "live:post");
  const content = readPost(post);
  return store.write(async (tx) => {
    const sent = token === null ? undefined : await findSent(tx, story, token);
    if (sent !== undefined) return sent;
    await findOpenLive(tx, story);
    await refuseUnknownReporter(tx, content.by);
    await refuseUnfitPictures(tx, desk, content.body);
    const revision = await nextRevision(tx, story);
    const own = { story, token, revision, staff: desk.actor.id || null, madeAt: desk.now, changedAt: desk.now };
    const [added] = await tx
      .insert(livePosts)
      .values({ ...content, ...own })
      .returning({ id: livePosts.id });
    if (added === undefined) throw new Error("The post was not written.");
    await tellOfPosts(tx, desk, story);
    await record(tx, desk, "add-post", story, { post: added.id });
    return { id: added.id, revision };
  });
}

async function findSent(tx: Tx, story: number, token: string) {
  const [sent] = await tx
    .select({ id: livePosts.id, revision: livePosts.revision })
    .from(livePosts)
    .where(and(eq(livePosts.story, story), eq(livePosts.token, token)));
  return sent;
}

/**
 * Changes a post; open pages change with it.
 * @param opened with the revision of the post as it was opened
 * @throws Refusal "conflict" when somebody else changed it meanwhile
 */
export async function editPost(desk: Desk, opened: OpenedPost, changed: NewPost): Promise<{ revision: number }> {
  authorise(desk, "live:post");
  const content = readPost(changed);
  return changePost(desk, opened, "edit-post", async (tx) => {
    await refuseUnknownReporter(tx, content.by);
    await refuseUnfitPictures(tx, desk, content.body);
    return { ...content, changedAt: desk.now };
  });
}

/** Pins a post or lets it go, makes it a key moment or an ordinary one. Its words stay as they are. */
export async function markPost(
  desk: Desk,
  opened: OpenedPost,
  marks: { isPinned?: boolean; isKey?: boolean },
): Promise<{ revision: number }> {
  authorise(desk, "live:post");
  return changePost(desk, opened, "mark-post", async () => marks);
}

/**
 * Takes a post back: it is gone from every page, also from those that are open. The desk keeps what it said.
 * @param note tells readers why; needed once they have had the post for long (`site.ts`)
 */
export async function deletePost(desk: Desk, opened: OpenedPost, { note = "" }: { note?: string } = {}): Promise<void> {
  authorise(desk, "live:post");
  await changePost(desk, opened, "delete-post", async (tx, post) => {
    const word = await refuseSilence(tx, desk, post, note);
    return { note: word, deletedAt: desk.now, changedAt: desk.now };
  });
}

type PostRow = typeof livePosts.$inferSelect;

async function changePost(
  desk: Desk,
  opened: OpenedPost,
  deed: string,
  change: (tx: Tx, post: PostRow) => Promise<Partial<PostRow>>,
): Promise<{ revision: number }> {
  return store.write(async (tx) => {
    await findOpenLive(tx, opened.story);
    const values = await change(tx, await findPost(tx, opened));
    const revision = await nextRevision(tx, opened.story);
    await tx
      .update(livePosts)
      .set({ ...values, revision })
      .where(eq(livePosts.id, opened.post));
    await tellOfPosts(tx, desk, opened.story);
    await record(tx, desk, deed, opened.story, { post: opened.post });
    return { revision };
  });
}
