import type { Reader, Tx } from "#db/client.ts";
import { and, eq, isNull, max, notInArray } from "#db/operators.ts";
import { articlePosts, livePosts } from "#db/schema/live.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { type Document, EMPTY_DOCUMENT } from "#domain/body/document.ts";

/** Steps between the desk's posts and those that readers see; they are run inside a verb's transaction. */

/** One more than the posts of this blog have been changed so far. */
export async function nextRevision(from: Reader, story: number): Promise<number> {
  const [row] = await from
    .select({ revision: max(livePosts.revision) })
    .from(livePosts)
    .where(eq(livePosts.story, story));
  return (row?.revision ?? 0) + 1;
}

/**
 * Writes the posts that readers see from those of the desk: the ones that stand, and of the ones taken back after readers
 * had them nothing but the number.
 */
export async function projectPosts(tx: Tx, story: number): Promise<void> {
  const standing = await tx
    .select()
    .from(livePosts)
    .where(and(eq(livePosts.story, story), isNull(livePosts.deletedAt)));
  for (const { id, story: article, at, headline, body, by, isKey, isPinned, madeAt, changedAt, revision } of standing) {
    const row = {
      article,
      at,
      headline,
      body,
      by,
      isKey,
      isPinned,
      postedAt: madeAt,
      changedAt,
      revision,
      isGone: false,
    };
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
}

async function emptyGone(tx: Tx, story: number, standing: readonly number[]): Promise<void> {
  const gone = await tx
    .select({ id: articlePosts.id, revision: livePosts.revision, changedAt: livePosts.changedAt })
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

/** A text with the words of the posts that stand, for the search. */
export async function withPostsText(from: Reader, story: number, text: Draft): Promise<Draft> {
  const rows = await from
    .select({ body: livePosts.body, headline: livePosts.headline })
    .from(livePosts)
    .where(and(eq(livePosts.story, story), isNull(livePosts.deletedAt)));
  const content = rows.flatMap(({ body, headline }): Document["content"] => [
    ...(headline === "" ? [] : [{ type: "paragraph" as const, content: [{ type: "text" as const, text: headline }] }]),
    ...body.content,
  ]);
  return { ...text, body: { type: "doc", content: [...text.body.content, ...content] } };
}
