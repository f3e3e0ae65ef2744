import type { Reader } from "#db/client.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { listWaiting } from "#newsroom/schedule.ts";
import type { Story } from "#newsroom/story.ts";
import { findReleasedVersion, findVersion } from "#newsroom/versions.ts";

/**
 * The words that a story is known by: of one that is out those that readers see, of one that is scheduled those that will go out.
 * Undefined for any other. `isChangedSince` compares the newest words with them.
 */
export async function findKnownText(
  from: Reader,
  { id, state }: Pick<Story, "id" | "state">,
): Promise<Draft | undefined> {
  if (state === "published") return (await findReleasedVersion(from, id)).content;
  if (state !== "scheduled") return undefined;
  const release = (await listWaiting(from, id)).find(({ kind }) => kind === "release");
  return release && (await findVersion(from, id, release.version)).content;
}
