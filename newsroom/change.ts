import type { Tx } from "#db/client.ts";
import { eq } from "#db/operators.ts";
import { stories } from "#db/schema/stories.ts";
import type { Draft } from "#domain/articles/draft.ts";
import type { Permalink } from "#domain/articles/permalink.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { dispatch, record } from "#newsroom/ledger.ts";
import { addCorrection, bury, project, type Release } from "#newsroom/project.ts";
import { refuseUnlessReleasable } from "#newsroom/rules.ts";
import { outlineOf, type Story } from "#newsroom/story.ts";
import { appendVersion, findReleasedVersion, type VersionKind } from "#newsroom/versions.ts";

/** Steps after the release. Like those of `story.ts` they leave permission and transaction to the verbs. */

/** What can be done to the text of an article that is out. */
export type ChangeKind = Extract<VersionKind, "typo" | "update" | "correction">;

/** Puts a new text in place of the released one. Its address stays; only `rename` changes the slug. */
export async function change(
  tx: Tx,
  desk: Desk,
  story: Story & Release,
  kind: ChangeKind,
  text: Draft,
  note = "",
): Promise<Permalink> {
  const { content: before } = await findReleasedVersion(tx, story.id);
  const content = { ...text, slug: before.slug };
  await refuseUnlessReleasable(tx, story.id, content);
  const version = await appendVersion(tx, desk, { story: story.id, kind, content, note });
  const updatedAt = kind === "typo" ? story.updatedAt : desk.now;
  await tx.update(stories).set({ updatedAt }).where(eq(stories.id, story.id));
  const { releasedOn, releasedAt, originalUrl } = story;
  const permalink = await project(tx, version, { releasedOn, releasedAt, originalUrl, updatedAt });
  if (kind === "correction") await addCorrection(tx, story.id, desk.now, note);
  await dispatch(tx, desk, "changed", story.id, {
    ...outlineOf(permalink, content),
    change: kind,
    was: before.section,
  });
  await record(tx, desk, kind, story.id, { version: version.number });
  return permalink;
}

/** Gives an article another slug. Its id stays, so every earlier spelling of its address leads to the new one. */
export async function rename(tx: Tx, desk: Desk, story: Story & Release, slug: string): Promise<Permalink> {
  const { content: before } = await findReleasedVersion(tx, story.id);
  const content = { ...before, slug };
  await refuseUnlessReleasable(tx, story.id, content);
  const version = await appendVersion(tx, desk, {
    story: story.id,
    kind: "typo",
    content,
    note: `slug: ${before.slug}`,
  });
  const { releasedOn, releasedAt, updatedAt, originalUrl } = story;
  const permalink = await project(tx, version, { releasedOn, releasedAt, updatedAt, originalUrl });
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
  const version = await appendVersion(tx, desk, { story: story.id, kind: "withdrawal", content, note: reason });
  await tx.update(stories).set({ state: "withdrawn" }).where(eq(stories.id, story.id));
  const permalink = { id: story.id, slug: content.slug, releasedOn: story.releasedOn };
  await bury(tx, permalink, { at: desk.now, reason, legal });
  await dispatch(tx, desk, "withdrawn", story.id, outlineOf(permalink, content));
  await record(tx, desk, "withdraw", story.id, { version: version.number, reason, legal: legal ? "yes" : "no" });
}
