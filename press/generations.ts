import { isUntouched, type Marks, marksIn, NO_MARKS } from "#db/marks.ts";
import { hasWithdrawalAfter, newestOutboxId } from "#db/queries/outbox.ts";
import { fileVersion, isKnownToDiffer, isStillAnswered } from "#db/verify.ts";
import { type Evidence, pick } from "./evidence.ts";

/** What the press must know of the paper's file to say whether a print is true. */
export interface Generations {
  /** The generation of the content now: another one after every commit. Undefined while the file cannot be read. */
  look: () => number | undefined;
  /** The marks of the tables in the generation last looked at. */
  marks: () => Marks;
  /**
   * Whether what a page rests on is still so, in the generation last looked at.
   * @param since marks that the tables had when they were answered, or before
   * @throws when the file cannot be read
   */
  confirms: (evidence: Evidence, since: Marks) => boolean;
  /** The generation in which something was last withdrawn; what was true only before it may not be shown any more. */
  withdrawnIn: () => number;
}

/**
 * The generations of the file of this process's store.
 * @param note is told when the file cannot be read, once until it can be again
 */
export function fileGenerations(note: (problem: unknown) => void): Generations {
  let [generation, version, told, withdrawnIn, isReadable] = [0, -1, -1, 0, true];
  let marks = NO_MARKS;
  const advance = (seen: number) => {
    if (seen === version) return;
    const newest = newestOutboxId();
    if (told >= 0 && newest > told && hasWithdrawalAfter(told)) withdrawnIn = generation + 1;
    told = newest;
    marks = marksIn(seen);
    version = seen;
    generation += 1;
  };
  return {
    look: () => {
      try {
        advance(fileVersion());
        isReadable = true;
        return generation;
      } catch (problem) {
        if (isReadable) note(problem);
        isReadable = false;
        return undefined;
      }
    },
    marks: () => marks,
    confirms: (evidence, since) => {
      const open = pick(evidence, (asked) => !isUntouched(asked, since, marks));
      // What made one page untrue mostly makes the others untrue: a feed rests on hundreds of answers.
      if (open.some(([name, statement]) => isKnownToDiffer(statement, name, version))) return false;
      return open.every(([name, statement]) => isStillAnswered(statement, name, version));
    },
    withdrawnIn: () => withdrawnIn,
  };
}
