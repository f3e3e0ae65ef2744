import { z } from "zod";
import { store, type Tx } from "#db/client.ts";
import { and, desc, eq, isNull } from "#db/operators.ts";
import { livePosts } from "#db/schema/live.ts";
import { authors } from "#db/schema/people.ts";
import { stories } from "#db/schema/stories.ts";
import { parseDocument } from "#domain/body/parse.ts";
import { Refusal } from "#domain/refusal.ts";
import { authorise, authoriseRead, type Desk } from "#newsroom/authorise.ts";
import { record } from "#newsroom/ledger.ts";
import { nextRevision } from "#newsroom/live/project-posts.ts";
import { tellOfPosts } from "#newsroom/live/tell-of-posts.ts";
import { findStory, type Story } from "#newsroom/story.ts";

const words = z.strictObject({
  at: z.int().nonnegative(),
  headline: z.string().trim().max(500),
  /** Slug of the author who signs it; empty for nobody. */
  by: z.string().max(200),
  isKey: z.boolean(),
  isPinned: z.boolean(),
});

/** What a reporter writes. `body` may be anything at all: it is parsed here. */
export type NewPost = z.infer<typeof words> & { body: unknown };
export type Post = typeof livePosts.$inferSelect;

/** All posts of a live blog that stand, the newest first, as the desk sees them. */
export async function listLivePosts(desk: Desk, story: number): Promise<Post[]> {
  authoriseRead(desk, await findStory(store.read, story));
  return store.read
    .select()
    .from(livePosts)
    .where(and(eq(livePosts.story, story), isNull(livePosts.deletedAt)))
    .orderBy(desc(livePosts.isPinned), desc(livePosts.at), desc(livePosts.id));
}

/** Adds a post. Where the live page is out, readers have it at once. @returns its id and revision */
export async function addPost(desk: Desk, story: number, post: NewPost): Promise<{ id: number; revision: number }> {
  authorise(desk, "live:post");
  const content = readPost(post);
  return store.write(async (tx) => {
    await findOpenLive(tx, story);
    await refuseUnknownReporter(tx, content.by);
    const revision = await nextRevision(tx, story);
    const own = {
      story,
      staff: desk.actor.id || null,
      madeAt: desk.now,
      changedAt: desk.now,
      deletedAt: null,
      revision,
    };
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

/**
 * Changes a post; open pages change with it.
 * @param revision of the post as it was opened
 * @throws Refusal "conflict" when somebody else changed it meanwhile
 */
export async function editPost(
  desk: Desk,
  { story, post, revision }: { story: number; post: number; revision: number },
  changed: NewPost,
): Promise<{ revision: number }> {
  authorise(desk, "live:post");
  const content = readPost(changed);
  return store.write(async (tx) => {
    await findOpenLive(tx, story);
    await findPost(tx, { story, post, revision });
    await refuseUnknownReporter(tx, content.by);
    const next = await nextRevision(tx, story);
    await tx
      .update(livePosts)
      .set({ ...content, changedAt: desk.now, revision: next })
      .where(eq(livePosts.id, post));
    await tellOfPosts(tx, desk, story);
    await record(tx, desk, "edit-post", story, { post });
    return { revision: next };
  });
}

/** Takes a post back: it is gone from every page, also from those that are open. The desk keeps what it said. */
export async function deletePost(
  desk: Desk,
  { story, post, revision }: { story: number; post: number; revision: number },
): Promise<void> {
  authorise(desk, "live:post");
  await store.write(async (tx) => {
    await findOpenLive(tx, story);
    await findPost(tx, { story, post, revision });
    const next = await nextRevision(tx, story);
    await tx
      .update(livePosts)
      .set({ deletedAt: desk.now, changedAt: desk.now, revision: next })
      .where(eq(livePosts.id, post));
    await tellOfPosts(tx, desk, story);
    await record(tx, desk, "delete-post", story, { post });
  });
}

/** Ends live coverage: the page stays as it is and says so. */
export async function closeLive(desk: Desk, story: number): Promise<void> {
  await setClosed(desk, story, desk.now);
}

/** Goes on with live coverage that was closed. */
export async function reopenLive(desk: Desk, story: number): Promise<void> {
  await setClosed(desk, story, null);
}

async function setClosed(desk: Desk, id: number, liveClosedAt: number | null): Promise<void> {
  authorise(desk, "live:run");
  await store.write(async (tx) => {
    const story = await findLive(tx, id);
    if ((story.liveClosedAt === null) === (liveClosedAt === null))
      throw new Refusal(
        "conflict",
        liveClosedAt === null ? "This coverage is open." : "This coverage is closed already.",
      );
    await tx.update(stories).set({ liveClosedAt }).where(eq(stories.id, id));
    await tellOfPosts(tx, desk, id);
    await record(tx, desk, liveClosedAt === null ? "reopen-live" : "close-live", id);
  });
}

function readPost({ body, ...post }: NewPost) {
  const read = words.safeParse(post);
  if (!read.success) throw new Refusal("invalid", `This is not a post: ${read.error.issues[0]?.message ?? ""}`);
  const written = parseDocument(body);
  if (written.content.some(({ type }) => type === "livePost"))
    throw new Refusal("invalid", "A post cannot hold the beginning of another: post them one by one.");
  if (written.content.length === 0 && read.data.headline === "")
    throw new Refusal("invalid", "Write a headline or a text for the post.");
  return { ...read.data, body: written };
}

async function findLive(tx: Tx, id: number): Promise<Story> {
  const story = await findStory(tx, id);
  if (story.label !== "live")
    throw new Refusal("conflict", "This story is not a live blog: set its label to “live” first.");
  return story;
}

async function findOpenLive(tx: Tx, id: number): Promise<Story> {
  const story = await findLive(tx, id);
  if (story.state === "withdrawn") throw new Refusal("conflict", "This live blog was withdrawn.");
  if (story.liveClosedAt !== null) throw new Refusal("conflict", "This coverage is closed. Open it again to go on.");
  return story;
}

async function findPost(tx: Tx, { story, post, revision }: { story: number; post: number; revision: number }) {
  const [found] = await tx
    .select()
    .from(livePosts)
    .where(and(eq(livePosts.id, post), eq(livePosts.story, story)));
  if (found === undefined || found.deletedAt !== null)
    throw new Refusal("not-found", "This post was taken back meanwhile. Copy your words and post them anew.");
  if (found.revision !== revision)
    throw new Refusal(
      "conflict",
      "Somebody changed this post after you opened it. Look at it again; your words are kept here.",
    );
  return found;
}

async function refuseUnknownReporter(tx: Tx, by: string): Promise<void> {
  if (by === "") return;
  const [author] = await tx.select({ slug: authors.slug }).from(authors).where(eq(authors.slug, by));
  if (author === undefined) throw new Refusal("invalid", `There is no author “${by}”. Choose one of the list.`);
}
