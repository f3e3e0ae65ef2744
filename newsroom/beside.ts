import type { Reader } from "#db/client.ts";
import { rankRelated, type Scored, type Subject, scoreOf } from "#domain/related/rank.ts";
import { listCandidates } from "#newsroom/candidates.ts";

/** How many of those found are kept for an article. */
export const FOUND_KEPT = 8;

/** What stands beside an article: first the editor's choices in their order, then what was found, best first. */
export interface Beside {
  here: Subject;
  chosen: number[];
  found: Scored[];
  /** What it was compared with, and how well they stand beside each other: as well this way as that. */
  others: readonly Subject[];
  scores: ReadonlyMap<number, number>;
}

/** Finds what stands beside an article, and writes nothing: the article need not be out. */
export async function findBeside(
  from: Reader,
  here: Subject,
  keywords: string[],
  chosen: readonly number[],
): Promise<Beside> {
  const others = await listCandidates(from, here, keywords);
  const scores = new Map(others.map((other) => [other.id, scoreOf(here, other)]));
  const wanted = [...new Set(chosen)].filter((other) => other !== here.id && !here.linked.includes(other));
  const left = others.filter((other) => !chosen.includes(other.id));
  return { here, others, scores, chosen: wanted, found: rankRelated(here, left, scores).slice(0, FOUND_KEPT) };
}
