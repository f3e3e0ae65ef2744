import type { Passage } from "#domain/history/differences.ts";

/** A stretch of a body: passages to be read, or unchanged ones that may stay folded up. */
export interface Stretch {
  folded: boolean;
  /** Position of its first passage. */
  start: number;
  passages: Passage[];
}

/** Runs of unchanged passages longer than this are folded up, but for one at each end. */
const LONGEST_RUN = 4;

/** A body in stretches: each change with an unchanged passage around it, and what lies far from any change folded up. */
export function stretchesOf(passages: readonly Passage[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let start = 0; start < passages.length; ) {
    const run = runAt(passages, start);
    const folded = run.length >= LONGEST_RUN && run[0]?.kind === "same";
    const kept = folded ? 1 : 0;
    if (folded) stretches.push({ folded: false, start, passages: run.slice(0, 1) });
    stretches.push({ folded, start: start + kept, passages: run.slice(kept, run.length - kept) });
    if (folded) stretches.push({ folded: false, start: start + run.length - 1, passages: run.slice(-1) });
    start += run.length;
  }
  return stretches;
}

function runAt(passages: readonly Passage[], start: number): Passage[] {
  const isSame = passages[start]?.kind === "same";
  const end = passages.findIndex(({ kind }, at) => at > start && (kind === "same") !== isSame);
  return passages.slice(start, end === -1 ? passages.length : end);
}
