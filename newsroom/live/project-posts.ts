import type { Reader, Tx } from "#db/client.ts";
import { and, eq, isNull, max, notInArray } from "#db/operators.ts";
import { articleLives, articlePosts, liveBlogs, livePosts } from "#db/schema/live.ts";
import { stories } from "#db/schema/stories.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { type Document, EMPTY_DOCUMENT } from "#domain/body/document.ts";
import { withPosts } from "#domain/live/posts.ts";

/** Steps between the desk's posts and those that readers see; they are run inside a verb's transaction. */

/** What the desk keeps of a live blog beside its posts; undefined while nothing was ever changed. */
export async function findBlog(from: Reader, story: number) {
  const [blog] = await from.select().from(liveBlogs).where(eq(liveBlogs.story, story));
  return blog;
}

/** Counts one more change to the coverage. @returns the number of that change */
export async function nextRevision(tx: Tx, story: number): Promise<number> {
  const [newest] = await tx
    .select({ revision: max(livePosts.revision) })
    .from(livePosts)
    .where(eq(livePosts.story, story));
  const revision = Math.max((await findBlog(tx, story))?.revision ?? 0, newest?.revision ?? 0) + 1;
  await tx
    .insert(liveBlogs)
    .values({ story, revision, summary: null, summaryRevision: 0, summaryAt: null, summaryBy: "" })
    .onConflictDoUpdate({ target: liveBlogs.story, set: { revision } });
  return revision;
}

/**
 * Writes the posts that readers see from those of the desk: the ones that stand, and of the ones taken back after readers
 * had them nothing but the number, and the word to readers if there is one.
 * @param textIsNew when the article's own text comes out with them
 */
export async function projectPosts(tx: Tx, story: number, textIsNew = false): Promise<void> {
  const outSince = await findOutSince(tx, story);
  const standing = await tx
    .select()
    .from(livePosts)
    .where(and(eq(livePosts.story, story), isNull(livePosts.deletedAt)));
  for (const { id, story: article, staff, deletedAt, token, madeAt, ...post } of standing) {
    const row = { ...post, article, postedAt: Math.max(madeAt, outSince), isGone: false };
    await tx
      .insert(articlePosts)
      .values({ id, ...row })
      .onConflictDoUpdate({ target: articlePosts.id, set: row });
  }
  await emptyGone(
    tx,
    story,
    standing.map(({ id }) => id),
  );
  await projectCount(tx, story, textIsNew);
}

async function findOutSince(tx: Tx, id: number): Promise<number> {
  const [story] = await tx.select({ at: stories.releasedAt }).from(stories).where(eq(stories.id, id));
  return story?.at ?? 0;
}

async function emptyGone(tx: Tx, story: number, standing: readonly number[]): Promise<void> {
  const gone = await tx
    .select({
      id: articlePosts.id,
      revision: livePosts.revision,
      changedAt: livePosts.changedAt,
      note: livePosts.note,
    })
    .from(articlePosts)
    .innerJoin(livePosts, eq(livePosts.id, articlePosts.id))
    .where(
      and(eq(articlePosts.article, story), eq(articlePosts.isGone, false), notInArray(articlePosts.id, [...standing])),
    );
  const nothing = { headline: "", body: EMPTY_DOCUMENT, by: "", isKey: false, isPinned: false, isGone: true };
  for (const { id, ...when } of gone)
    await tx
      .update(articlePosts)
      .set({ ...nothing, ...when })
      .where(eq(articlePosts.id, id));
}

async function projectCount(tx: Tx, story: number, textIsNew: boolean): Promise<void> {
  const blog = await findBlog(tx, story);
  if (blog === undefined && !textIsNew) return;
  const revision = textIsNew ? await nextRevision(tx, story) : (blog?.revision ?? 0);
  const values = { revision, summary: blog?.summary ?? null };
  await tx
    .insert(articleLives)
    .values({ article: story, textRevision: revision, ...values })
    .onConflictDoUpdate({
      target: articleLives.article,
      set: textIsNew ? { ...values, textRevision: revision } : values,
    });
}

/** A text with all that its live page says, for the search and for what pictures it uses. */
export async function withPostsText(from: Reader, story: number, text: Draft): Promise<Draft> {
  const rows = await from
    .select({ body: livePosts.body, headline: livePosts.headline })
    .from(livePosts)
    .where(and(eq(livePosts.story, story), isNull(livePosts.deletedAt)));
  const content = rows.flatMap(({ body, headline }): Document["content"] => [
    ...(headline === "" ? [] : [{ type: "paragraph" as const, content: [{ type: "text" as const, text: headline }] }]),
    ...body.content,
  ]);
  const body = text.label === "live" ? withPosts(text.body, [], (await findBlog(from, story))?.summary) : text.body;
  return { ...text, body: { type: "doc", content: [...body.content, ...content] } };
}
