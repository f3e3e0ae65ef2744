import { store } from "#db/client.ts";
import { desc, eq } from "#db/operators.ts";
import { versions } from "#db/schema/stories.ts";
import { saysTheSame } from "#domain/articles/says-the-same.ts";
import { authoriseEdit, authoriseRead, type Desk } from "#newsroom/authorise.ts";
import { findCurrentText } from "#newsroom/current-text.ts";
import { saveVersion } from "#newsroom/stories.ts";
import { findStory } from "#newsroom/story.ts";
import { findVersion, type Version } from "#newsroom/versions.ts";

/** A version without its words. */
export type ListedVersion = Omit<Version, "content" | "contentHash" | "previousHash">;

/** Every version of a story, the newest first: who, when, what kind. */
export async function listStoryVersions(desk: Desk, id: number): Promise<ListedVersion[]> {
  authoriseRead(desk, await findStory(store.read, id));
  const { id: row, story, number, kind, note, error, at, by, hash } = versions;
  return store.read
    .select({ id: row, story, number, kind, note, error, at, by, hash })
    .from(versions)
    .where(eq(versions.story, id))
    .orderBy(desc(versions.number));
}

/** One version of a story with its words. @throws Refusal "not-found" */
export async function findStoryVersion(desk: Desk, id: number, number: number): Promise<Version> {
  authoriseRead(desk, await findStory(store.read, id));
  return findVersion(store.read, id, number);
}

/**
 * Takes up the words of an earlier version again, as a new version; what was being written becomes one before that, so
 * nothing is lost. Nothing is published by it.
 * @returns whether they differ from the newest words, and were taken up
 */
export async function restoreVersion(desk: Desk, id: number, number: number): Promise<boolean> {
  authoriseEdit(desk, await findStory(store.read, id));
  const { content } = await findVersion(store.read, id, number);
  if (saysTheSame((await findCurrentText(store.read, id)).content, content)) return false;
  await saveVersion(desk, id, content, `Restored from version ${number}`);
  return true;
}
