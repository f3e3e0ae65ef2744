import type { FoundName, FoundPicture, FoundStory } from "../story-text.ts";

/** What can be looked up, and what comes of it. */
export interface Hits {
  stories: FoundStory;
  pictures: FoundPicture;
  authors: FoundName;
  topics: FoundName;
}
export type HitKind = keyof Hits;

/**
 * Asks the newsroom for things by their words; the newest where there are none.
 * @throws when the newsroom cannot be reached or says no
 */
export async function lookUp<Kind extends HitKind>(
  kind: Kind,
  words: string,
  signal: AbortSignal,
): Promise<Hits[Kind][]> {
  const answer = await fetch(`/newsroom/look-up/${kind}?q=${encodeURIComponent(words)}`, { signal });
  if (!answer.ok) throw new Error(`The newsroom answered ${answer.status}.`);
  return answer.json();
}
