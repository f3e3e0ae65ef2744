import type { Draft } from "#domain/articles/draft.ts";
import { canonicalJson } from "#domain/articles/hash.ts";
import type { StoryState } from "#domain/desk/story-state.ts";

/** Whether two texts say the same. The slug is no matter: an article keeps the one it went out with. */
export function saysTheSame(one: Draft, other: Draft): boolean {
  return canonicalJson({ ...one, slug: "" }) === canonicalJson({ ...other, slug: "" });
}

/**
 * Whether the newest words of a story are others than those it is known by: of one that is out those that readers see, of one
 * that is scheduled those that will go out, under the slug they have. Anything else has none, and is never changed since.
 */
export function isChangedSince(state: StoryState, newest: Draft, known: Draft | undefined): boolean {
  if (known === undefined) return false;
  if (state === "published") return !saysTheSame(newest, known);
  return state === "scheduled" && canonicalJson(newest) !== canonicalJson(known);
}
