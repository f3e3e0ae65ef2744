import type { Reader } from "#db/client.ts";
import { and, eq } from "#db/operators.ts";
import { versions } from "#db/schema/stories.ts";
import type { Draft } from "#domain/articles/draft.ts";
import type { Instant } from "#domain/calendar.ts";
import { Refusal } from "#domain/refusal.ts";
import { findCurrentText } from "#newsroom/current-text.ts";

/** A text of a story, and where it comes from. */
export interface PreviewText {
  content: Draft;
  /** The number of the version, or of the one that was gone on with. */
  version: number;
  /** Whether it has been written on since that version. */
  goesOn: boolean;
  savedAt: Instant;
  savedBy: string;
}

/**
 * The text of that version or, without one, the words as they were saved last.
 * @throws Refusal "not-found" when the story has no such version
 */
export async function findPreviewText(from: Reader, story: number, version?: number): Promise<PreviewText> {
  if (version !== undefined) return findNumbered(from, story, version);
  const { isWorking, ...text } = await findCurrentText(from, story);
  return { ...text, goesOn: isWorking };
}

async function findNumbered(from: Reader, story: number, number: number): Promise<PreviewText> {
  const [version] = await from
    .select()
    .from(versions)
    .where(and(eq(versions.story, story), eq(versions.number, number)));
  if (version === undefined) throw new Refusal("not-found", `This story has no version ${number}.`);
  const { content, at, by } = version;
  return { content, version: number, goesOn: false, savedAt: at, savedBy: by };
}
