import type { Tx } from "#db/client.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Desk } from "#newsroom/authorise.ts";
import type { Post } from "#newsroom/live/post-steps.ts";
import { findStory } from "#newsroom/story.ts";
import { site } from "#site.ts";

const MINUTE = 60_000;
const LONGEST_NOTE = 300;

/**
 * What readers have had for longer than the paper's own rule allows is not taken back without a word to them.
 * @returns the word as it will stand
 * @throws Refusal "invalid" when there is none and there must be one, or when it is too long
 */
export async function refuseSilence(tx: Tx, { now }: Desk, post: Post, note: string): Promise<string> {
  const word = note.trim().replace(/\s+/g, " ");
  if (word.length > LONGEST_NOTE) throw new Refusal("invalid", `Say it in at most ${LONGEST_NOTE} characters.`);
  const { state, releasedAt } = await findStory(tx, post.story);
  const minutes = Math.floor((now - Math.max(post.madeAt, releasedAt ?? 0)) / MINUTE);
  if (word === "" && state === "published" && minutes >= site.live.quietMinutes)
    throw new Refusal("invalid", `Readers have had this post for ${minutes} minutes. Tell them why it is taken back.`);
  return word;
}
