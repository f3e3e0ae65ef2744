import { store } from "#db/client.ts";
import type { Draft } from "#domain/articles/draft.ts";
import type { Permalink } from "#domain/articles/permalink.ts";
import { Refusal } from "#domain/refusal.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { change, rename, withdraw } from "#newsroom/change.ts";
import { findReleased } from "#newsroom/story.ts";

/** Releases a newer text; readers see that it was updated, and when. */
export async function updateArticle(desk: Desk, id: number, text: Draft): Promise<Permalink> {
  authorise(desk, "story:update");
  return store.write(async (tx) => change(tx, desk, await findReleased(tx, id), "update", text));
}

/** Mends spelling. The time of the last update stays as it was. */
export async function fixTypo(desk: Desk, id: number, text: Draft): Promise<Permalink> {
  authorise(desk, "story:correct");
  return store.write(async (tx) => change(tx, desk, await findReleased(tx, id), "typo", text));
}

/** Puts right what was wrong, and tells readers so. The note says what was wrong, what is right, and where. */
export async function correctArticle(
  desk: Desk,
  id: number,
  text: Draft,
  { note }: { note: string },
): Promise<Permalink> {
  authorise(desk, "story:correct");
  refuseUnlessSaid(note, "Say in the note what was wrong and what is right.");
  return store.write(async (tx) => change(tx, desk, await findReleased(tx, id), "correction", text, note));
}

/** Takes an article back for good. `legal` when a court or a law required it: readers then get 451 instead of 410. */
export async function withdrawArticle(desk: Desk, id: number, why: { reason: string; legal?: boolean }): Promise<void> {
  authorise(desk, "story:withdraw");
  refuseUnlessSaid(why.reason, "Give readers the reason for the withdrawal.");
  await store.write(async (tx) => withdraw(tx, desk, await findReleased(tx, id), why));
}

/** Changes the words in an article's address; the old address leads to the new one. */
export async function changeSlug(desk: Desk, id: number, slug: string): Promise<Permalink> {
  authorise(desk, "story:rename");
  return store.write(async (tx) => rename(tx, desk, await findReleased(tx, id), slug));
}

function refuseUnlessSaid(words: string, advice: string): void {
  if (words.trim() === "") throw new Refusal("invalid", advice);
}
