import type { Draft } from "#domain/articles/draft.ts";
import { canonicalJson } from "#domain/articles/hash.ts";

/** Whether two texts say the same. The slug is no matter: an article keeps the one it went out with. */
export function saysTheSame(one: Draft, other: Draft): boolean {
  return canonicalJson({ ...one, slug: "" }) === canonicalJson({ ...other, slug: "" });
}
