import type { Reader } from "#db/client.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { isChangedSince } from "#domain/articles/says-the-same.ts";
import { listWaiting } from "#newsroom/schedule.ts";
import type { Story } from "#newsroom/story.ts";
import { findReleasedVersion, findVersion } from "#newsroom/versions.ts";

/** Whether a text says other than what readers see of its story, or than what is scheduled to be its first release. */
export async function isAhead(from: Reader, story: Pick<Story, "id" | "state">, content: Draft): Promise<boolean> {
  return isChangedSince(story.state, content, await findKnown(from, story));
}

/** The words that readers see, or will see when their hour comes; undefined when none are certain. */
async function findKnown(from: Reader, { id, state }: Pick<Story, "id" | "state">): Promise<Draft | undefined> {
  if (state === "published") return (await findReleasedVersion(from, id)).content;
  if (state !== "scheduled") return undefined;
  const release = (await listWaiting(from, id)).find(({ kind }) => kind === "release");
  return release && (await findVersion(from, id, release.version)).content;
}
