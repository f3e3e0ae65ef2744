import { store, type Tx } from "#db/client.ts";
import { desc, eq } from "#db/operators.ts";
import { corrections } from "#db/schema/articles.ts";
import type { Draft } from "#domain/articles/draft.ts";
import type { ErrorKind } from "#domain/articles/error-kind.ts";
import { parseDraft } from "#domain/articles/parse-draft.ts";
import type { Permalink } from "#domain/articles/permalink.ts";
import { saysTheSame } from "#domain/articles/says-the-same.ts";
import { Refusal } from "#domain/refusal.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { type Change, change, rename, withdraw } from "#newsroom/change.ts";
import { sealText } from "#newsroom/current-text.ts";
import { refuseUnlessPassed } from "#newsroom/gates.ts";
import { restore } from "#newsroom/restore.ts";
import { refuseUnlessNoted, refuseUnlessSaid, refuseUnlessSeen } from "#newsroom/rules.ts";
import { settleFailed } from "#newsroom/schedule.ts";
import type { ReleaseAsked } from "#newsroom/stories.ts";
import { findReleased, findStory } from "#newsroom/story.ts";
import { findReleasedVersion } from "#newsroom/versions.ts";

export interface CorrectionAsked extends ReleaseAsked {
  /** What readers are told: what was wrong, what is right, and where. */
  note: string;
  error?: ErrorKind;
}

/** Releases newer words, those of the desk if none are given; readers see that it was updated, and when. */
export async function updateArticle(
  desk: Desk,
  id: number,
  text?: Draft,
  asked: ReleaseAsked = {},
): Promise<Permalink> {
  authorise(desk, "story:update");
  return releaseChange(desk, id, text, { kind: "update" }, asked);
}

/** Mends spelling. The time of the last update stays as it was. */
export async function fixTypo(desk: Desk, id: number, text?: Draft, asked: ReleaseAsked = {}): Promise<Permalink> {
  authorise(desk, "story:correct");
  return releaseChange(desk, id, text, { kind: "typo" }, asked);
}

/** Puts right what was wrong, and tells readers so. */
export async function correctArticle(
  desk: Desk,
  id: number,
  text: Draft | undefined,
  { note, error = "other", ...asked }: CorrectionAsked,
): Promise<Permalink> {
  authorise(desk, "story:correct");
  refuseUnlessNoted(note);
  return releaseChange(desk, id, text, { kind: "correction", note: note.trim(), error }, asked);
}

async function releaseChange(
  desk: Desk,
  id: number,
  text: Draft | undefined,
  wanted: Pick<Change, "kind" | "note" | "error">,
  asked: ReleaseAsked,
): Promise<Permalink> {
  const given = text && parseDraft(text);
  return store.write(async (tx) => {
    const story = await findReleased(tx, id);
    refuseUnlessSeen(story, asked.revision);
    const { content: newest } = await sealText(tx, desk, id);
    const content = given ?? newest;
    const { content: released } = await findReleasedVersion(tx, id);
    if (wanted.kind === "correction") await refuseToldAgain(tx, id, wanted.note, saysTheSame(content, released));
    else if (given === undefined) refuseUnlessChanged(content, released);
    const { override } = asked;
    const { detail } = await refuseUnlessPassed(tx, desk, { story, content, at: desk.now, released, override });
    await settleFailed(tx, id);
    return change(tx, desk, story, { ...wanted, text: content, isNewest: true, detail });
  });
}

/** A correction sent twice would tell readers twice of one error. @throws Refusal "conflict" */
async function refuseToldAgain(tx: Tx, id: number, note: string | undefined, isSame: boolean): Promise<void> {
  if (!isSame) return;
  const { article, at, note: told } = corrections;
  const [newest] = await tx
    .select({ told })
    .from(corrections)
    .where(eq(article, id))
    .orderBy(desc(at), desc(corrections.id))
    .limit(1);
  if (newest?.told !== note) return;
  throw new Refusal(
    "conflict",
    "This correction is out already. Change the text, or say in the note what else was wrong.",
  );
}

/** @throws Refusal "conflict" when the article says already what would be released */
export function refuseUnlessChanged(content: Draft, released: Draft): void {
  if (!saysTheSame(content, released)) return;
  throw new Refusal("conflict", "Nothing was changed since the article went out: there is nothing to release.");
}

/**
 * Takes an article back: its address says why. `legal` when a court or a law required it: readers then get 451 instead of
 * 410. What was scheduled is not any more.
 */
export async function withdrawArticle(desk: Desk, id: number, why: { reason: string; legal?: boolean }): Promise<void> {
  authorise(desk, "story:withdraw");
  refuseUnlessSaid(why.reason, "Give readers the reason for the withdrawal.");
  await store.write(async (tx) => withdraw(tx, desk, await findReleased(tx, id), why));
}

/**
 * Brings a withdrawn article back to its address, with the words that readers saw last and its whole history, which says
 * that it was gone and why it is back.
 */
export async function restoreArticle(desk: Desk, id: number, why: { reason: string }): Promise<Permalink> {
  authorise(desk, "story:withdraw");
  refuseUnlessSaid(why.reason, "Give readers the reason for bringing it back.");
  return store.write(async (tx) => restore(tx, desk, await findStory(tx, id), why.reason.trim()));
}

/** Changes the words in an article's address; the old address leads to the new one. */
export async function changeSlug(desk: Desk, id: number, slug: string): Promise<Permalink> {
  authorise(desk, "story:rename");
  return store.write(async (tx) => rename(tx, desk, await findReleased(tx, id), slug));
}
