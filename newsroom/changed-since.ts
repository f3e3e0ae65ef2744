import type { Reader } from "#db/client.ts";
import { sha256 } from "#db/seal.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { canonicalJson } from "#domain/articles/hash.ts";
import { saysTheSame } from "#domain/articles/says-the-same.ts";
import { listWaiting, type Schedule } from "#newsroom/schedule.ts";
import type { Story } from "#newsroom/story.ts";
import { findReleasedVersion, findVersion } from "#newsroom/versions.ts";

/**
 * Whether a text says other than what readers see of its story, or than what goes out of it by itself. Never of a story that is
 * neither out nor scheduled: whatever goes out of that is its newest text.
 */
export async function isChangedSince(
  from: Reader,
  { id, state }: Pick<Story, "id" | "state">,
  content: Draft,
): Promise<boolean> {
  if (state === "published") return !saysTheSame(content, (await findReleasedVersion(from, id)).content);
  if (state !== "scheduled") return false;
  const [next] = await listWaiting(from, id);
  return next !== undefined && isOtherThan(from, next, content);
}

/** Whether a text is not the one that a schedule releases. */
export async function isOtherThan(from: Reader, { story, version }: Schedule, content: Draft): Promise<boolean> {
  const pinned = await findVersion(from, story, version);
  return pinned.contentHash !== sha256(canonicalJson(content));
}
