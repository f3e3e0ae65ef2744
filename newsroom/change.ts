import type { Tx } from "#db/client.ts";
import { eq } from "#db/operators.ts";
import { stories } from "#db/schema/stories.ts";
import type { Draft } from "#domain/articles/draft.ts";
import type { ErrorKind } from "#domain/articles/error-kind.ts";
import type { Permalink } from "#domain/articles/permalink.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { findWorkingCopy, noteChange, setAside } from "#newsroom/current-text.ts";
import { type Detail, dispatch, record } from "#newsroom/ledger.ts";
import { addCorrection, bury, project, type Release } from "#newsroom/project.ts";
import { refuseUnlessReleasable } from "#newsroom/rules.ts";
import { cancelSchedules, overtake } from "#newsroom/schedule.ts";
import { outlineOf, type Story } from "#newsroom/story.ts";
import { appendVersion, findReleasedVersion, type VersionKind } from "#newsroom/versions.ts";

/** Steps after the release. Like those of `story.ts` they leave permission and transaction to the verbs. */

/** What can be done to the text of an article that is out. */
export type ChangeKind = Extract<VersionKind, "typo" | "update" | "correction">;

export interface Change {
  kind: ChangeKind;
  text: Draft;
  note?: string;
  error?: ErrorKind | null;
  /** Whether it is to be the newest: a draft that says something else is then left behind as a version. */
  isNewest?: boolean;
  /** The number of the version whose words these are; drafts after it are kept, those up to it are in them. */
  upTo?: number;
  /** What else is written down of it. */
  detail?: Detail;
}

/**
 * Puts a new text in place of the released one. Its address stays; only `rename` changes the slug. A newer draft is kept
 * as it is; a change that was scheduled before, of older words, will not go out any more.
 */
export async function change(
  tx: Tx,
  desk: Desk,
  story: Story & Release,
  { kind, text, note = "", error = null, isNewest = false, upTo, detail = {} }: Change,
): Promise<Permalink> {
  const { content: before } = await findReleasedVersion(tx, story.id);
  const content = { ...text, slug: before.slug };
  await refuseUnlessReleasable(tx, story.id, content);
  if (!isNewest) await setAside(tx, story.id, content);
  const version = await appendVersion(tx, desk, { story: story.id, kind, content, note, error });
  const updatedAt = kind === "typo" ? story.updatedAt : desk.now;
  await tx.update(stories).set({ updatedAt }).where(eq(stories.id, story.id));
  const { releasedOn, releasedAt, originalUrl } = story;
  const permalink = await project(tx, version, { releasedOn, releasedAt, originalUrl, updatedAt });
  if (kind === "correction") await addCorrection(tx, story.id, { at: desk.now, note, error });
  await overtake(tx, desk, story.id, upTo ?? version.number);
  await noteNewest(tx, desk, story.id, content);
  await dispatch(tx, desk, "changed", story.id, {
    ...outlineOf(permalink, content),
    change: kind,
    was: before.section,
  });
  await record(tx, desk, kind, story.id, { ...detail, version: version.number, ...(error === null ? {} : { error }) });
  return permalink;
}

/** Where nothing newer is being written, what went out is what the desk sees. */
async function noteNewest(tx: Tx, desk: Desk, story: number, content: Draft): Promise<void> {
  if ((await findWorkingCopy(tx, story)) !== undefined) return;
  await noteChange(tx, story, content, { at: desk.now, by: desk.actor.name });
}

/** Gives an article another slug. Its id stays, so every earlier spelling of its address leads to the new one. */
export async function rename(tx: Tx, desk: Desk, story: Story & Release, slug: string): Promise<Permalink> {
  const { content: before } = await findReleasedVersion(tx, story.id);
  const content = { ...before, slug };
  await refuseUnlessReleasable(tx, story.id, content);
  await setAside(tx, story.id, content);
  const version = await appendVersion(tx, desk, {
    story: story.id,
    kind: "typo",
    content,
    note: `slug: ${before.slug}`,
  });
  const { releasedOn, releasedAt, updatedAt, originalUrl } = story;
  const permalink = await project(tx, version, { releasedOn, releasedAt, updatedAt, originalUrl });
  await tx.update(stories).set({ slug }).where(eq(stories.id, story.id));
  await dispatch(tx, desk, "renamed", story.id, { ...outlineOf(permalink, content), was: before.slug });
  await record(tx, desk, "rename", story.id, { was: before.slug, is: slug });
  return permalink;
}

/** Takes an article back: readers find the reason at its address and nothing of its words anywhere. */
export async function withdraw(
  tx: Tx,
  desk: Desk,
  story: Story & Release,
  { reason, legal = false }: { reason: string; legal?: boolean },
): Promise<void> {
  const { content } = await findReleasedVersion(tx, story.id);
  await setAside(tx, story.id, content);
  const version = await appendVersion(tx, desk, { story: story.id, kind: "withdrawal", content, note: reason });
  await cancelSchedules(tx, desk, story.id, "The article was withdrawn.");
  await tx.update(stories).set({ state: "withdrawn" }).where(eq(stories.id, story.id));
  const permalink = { id: story.id, slug: content.slug, releasedOn: story.releasedOn };
  await bury(tx, permalink, { at: desk.now, reason, legal });
  await dispatch(tx, desk, "withdrawn", story.id, outlineOf(permalink, content));
  await record(tx, desk, "withdraw", story.id, { version: version.number, reason, legal: legal ? "yes" : "no" });
}
