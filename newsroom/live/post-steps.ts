import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { and, eq, inArray } from "#db/operators.ts";
import { livePosts } from "#db/schema/live.ts";
import { media } from "#db/schema/media.ts";
import { authors } from "#db/schema/people.ts";
import type { Document } from "#domain/body/document.ts";
import { parseDocument } from "#domain/body/parse.ts";
import { pictureHashes } from "#domain/body/walk.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { findStory, type Story } from "#newsroom/story.ts";

/** The steps that the verbs of live coverage are made of; they neither authorise nor open a transaction. */

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

/** A post as somebody opened it: by its revision it shows whether it was changed meanwhile. */
export interface OpenedPost {
  story: number;
  post: number;
  revision: number;
}

/** @throws Refusal "invalid" for what is no post */
export function readPost({ body, ...post }: NewPost) {
  const read = words.safeParse(post);
  if (!read.success) throw new Refusal("invalid", `This is not a post: ${read.error.issues[0]?.message ?? ""}`);
  const written = readBody(body);
  if (written.content.length === 0 && read.data.headline === "")
    throw new Refusal("invalid", "Write a headline or a text for the post.");
  return { ...read.data, body: written };
}

/** @throws Refusal "invalid" for what is no text, or holds posts itself */
export function readBody(body: unknown): Document {
  const written = parseDocument(body);
  if (written.content.some(({ type }) => type === "livePost"))
    throw new Refusal("invalid", "A post cannot hold the beginning of another: post them one by one.");
  return written;
}

/** @throws Refusal "conflict" when the story is no live blog */
export async function findLive(tx: Tx, id: number): Promise<Story> {
  const story = await findStory(tx, id);
  if (story.label !== "live")
    throw new Refusal("conflict", "This story is not a live blog: set its label to “live” first.");
  return story;
}

/** @throws Refusal "conflict" also when it was withdrawn, or closed */
export async function findOpenLive(tx: Tx, id: number): Promise<Story> {
  const story = await findLive(tx, id);
  if (story.state === "withdrawn") throw new Refusal("conflict", "This live blog was withdrawn.");
  if (story.liveClosedAt !== null) throw new Refusal("conflict", "This coverage is closed. Open it again to go on.");
  return story;
}

/** @throws Refusal "not-found" when it was taken back; "conflict" when it was changed meanwhile */
export async function findPost(tx: Tx, { story, post, revision }: OpenedPost): Promise<Post> {
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

/** @throws Refusal "invalid" when nobody of that name signs */
export async function refuseUnknownReporter(tx: Tx, by: string): Promise<void> {
  if (by === "") return;
  const [author] = await tx.select({ slug: authors.slug }).from(authors).where(eq(authors.slug, by));
  if (author === undefined) throw new Refusal("invalid", `There is no author “${by}”. Choose one of the list.`);
}

/** @throws Refusal "invalid" for a picture that is not in the library, or whose licence has ended: readers would have it at once */
export async function refuseUnfitPictures(tx: Tx, { now }: Desk, body: Document): Promise<void> {
  const hashes = [...new Set(pictureHashes(body))];
  if (hashes.length === 0) return;
  const rows = await tx
    .select({ hash: media.hash, name: media.name, endsAt: media.licenceEndsAt })
    .from(media)
    .where(inArray(media.hash, hashes));
  if (rows.length < hashes.length)
    throw new Refusal("invalid", "A picture of this post is no longer in the library. Choose another.");
  const ended = rows.find(({ endsAt }) => endsAt !== null && endsAt <= now);
  if (ended) throw new Refusal("invalid", `The licence of the picture “${ended.name}” has ended. Choose another.`);
}
