import type { Reader, Tx } from "#db/client.ts";
import { eq } from "#db/operators.ts";
import { stories, workingCopies } from "#db/schema/stories.ts";
import { sha256 } from "#db/seal.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { canonicalJson } from "#domain/articles/hash.ts";
import { saysTheSame } from "#domain/articles/says-the-same.ts";
import type { Instant } from "#domain/calendar.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { type Edited, keepDeskRow } from "#newsroom/desk-row.ts";
import { appendVersion, findLatestVersion, type Version } from "#newsroom/versions.ts";

/** Steps around a story's newest words: the working copy if there is one, else the latest version. */

export type WorkingCopy = typeof workingCopies.$inferSelect;

export interface CurrentText {
  content: Draft;
  /** The number of the version it is, or began from. */
  version: number;
  /** Whether it is a working copy: not a version yet. */
  isWorking: boolean;
  savedAt: Instant;
  savedBy: string;
}

export async function findWorkingCopy(from: Reader, story: number): Promise<WorkingCopy | undefined> {
  const [copy] = await from.select().from(workingCopies).where(eq(workingCopies.story, story));
  return copy;
}

/** @throws Refusal "not-found" when nothing was ever written */
export async function findCurrentText(from: Reader, story: number): Promise<CurrentText> {
  const copy = await findWorkingCopy(from, story);
  if (copy !== undefined) {
    const { content, basedOn, savedAt, by } = copy;
    return { content, version: basedOn, isWorking: true, savedAt, savedBy: by };
  }
  const { content, number, at, by } = await findLatest(from, story);
  return { content, version: number, isWorking: false, savedAt: at, savedBy: by };
}

async function findLatest(from: Reader, story: number): Promise<Version> {
  const version = await findLatestVersion(from, story);
  if (version === undefined) throw new Refusal("not-found", "Nothing has been written for this story yet.");
  return version;
}

/**
 * The newest words as a version: a working copy becomes one, under the name and hour of who wrote it, unless it says what
 * the latest says. @throws Refusal "not-found" when nothing was ever written
 */
export async function sealText(tx: Tx, desk: Desk, story: number): Promise<Version> {
  const copy = await findWorkingCopy(tx, story);
  const latest = await findLatest(tx, story);
  if (copy === undefined) return latest;
  await tx.delete(workingCopies).where(eq(workingCopies.story, story));
  if (latest.contentHash === sha256(canonicalJson(copy.content))) return latest;
  const { content, by, savedAt: at } = copy;
  return appendVersion(tx, desk, { story, kind: "draft", content, by, at });
}

/**
 * Before another text than the newest goes out: a newer draft is kept as the working copy, so that the desk goes on with
 * it and not with what was released.
 */
export async function setAside(tx: Tx, story: number, going: Draft): Promise<void> {
  if ((await findWorkingCopy(tx, story)) !== undefined) return;
  const latest = await findLatestVersion(tx, story);
  if (latest?.kind !== "draft" || saysTheSame(latest.content, going)) return;
  const { content, number: basedOn, by, at } = latest;
  await tx.insert(workingCopies).values({ story, content, basedOn, staff: null, by, begunAt: at, savedAt: at });
}

/** Notes that a story has new words: counts the change, and keeps the desk's view of it true. @returns the count */
export async function noteChange(tx: Tx, story: number, content: Draft, edited: Edited): Promise<number> {
  const [row] = await tx.select({ revision: stories.revision }).from(stories).where(eq(stories.id, story));
  const revision = (row?.revision ?? 0) + 1;
  await tx.update(stories).set({ revision }).where(eq(stories.id, story));
  await keepDeskRow(tx, story, content, edited);
  return revision;
}
