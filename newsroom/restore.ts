import type { Tx } from "#db/client.ts";
import { eq } from "#db/operators.ts";
import { tombstones } from "#db/schema/articles.ts";
import { stories } from "#db/schema/stories.ts";
import type { Permalink } from "#domain/articles/permalink.ts";
import { dayOf, writeDay } from "#domain/dates.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { dispatch, record } from "#newsroom/ledger.ts";
import { project, unbury } from "#newsroom/project.ts";
import { refuseUnlessReleasable } from "#newsroom/rules.ts";
import { outlineOf, type Story } from "#newsroom/story.ts";
import { appendVersion, findReleasedVersion, listVersions } from "#newsroom/versions.ts";
import { site } from "#site.ts";

/** Brings a withdrawn article back with the words readers saw last. Step of `restoreArticle`. */
export async function restore(tx: Tx, desk: Desk, story: Story, reason: string): Promise<Permalink> {
  const { id, releasedOn, releasedAt, originalUrl } = story;
  if (story.state !== "withdrawn" || releasedOn === null || releasedAt === null)
    throw new Refusal("conflict", "Only an article that was withdrawn can be brought back.");
  const { content } = await findReleasedVersion(tx, id);
  await refuseUnlessReleasable(tx, id, content);
  const past = await listVersions(tx, id);
  const note = await noteOf(tx, id, reason);
  const version = await appendVersion(tx, desk, { story: id, kind: "update", content, note });
  await tx.update(stories).set({ state: "published", updatedAt: desk.now }).where(eq(stories.id, id));
  const permalink = await project(tx, version, { releasedOn, releasedAt, originalUrl, updatedAt: desk.now });
  await unbury(tx, id, past, desk.now);
  await dispatch(tx, desk, "released", id, { ...outlineOf(permalink, content), change: "restored" });
  await record(tx, desk, "restore", id, { version: version.number, reason });
  return permalink;
}

/** What the history says of it: `Withdrawn on 17 November 2026 (“The source was false.”) and restored: it was right.` */
async function noteOf(tx: Tx, id: number, reason: string): Promise<string> {
  const [grave] = await tx.select().from(tombstones).where(eq(tombstones.id, id));
  if (grave === undefined) throw new Error(`Story ${id} is withdrawn without a tombstone.`);
  return `Withdrawn on ${writeDay(dayOf(grave.at), site.language)} (“${grave.reason}”) and restored: ${reason}`;
}
