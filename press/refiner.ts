import { type Print, refine } from "./print.ts";
import { createTurns } from "./turns.ts";

/** A page younger than this may soon read otherwise, as the front does on a busy day. */
const AFTER_MS = 2000;
const MOST_WAITING = 100;

/** Told of a print, and how old it is, whenever it was sent to somebody. */
export type Refiner = (print: Print, ageMs: number) => void;

/**
 * Has Brotli try harder for what is still asked for once it has stood a while: those who come now get an eighth less, and those who
 * waited for the page did not wait for that. One page at a time, as nobody waits for it.
 * @param note told why a page stays as it is
 */
export function createRefiner(note: (problem: unknown) => void): Refiner {
  const turns = createTurns(1, MOST_WAITING);
  const tried = new WeakSet<Print>();
  return (print, ageMs) => {
    if (print.isFine || ageMs < AFTER_MS || print.bodies.br === undefined) return;
    if (tried.has(print) || turns.waiting() === MOST_WAITING) return;
    tried.add(print);
    turns.take(() => refine(print)).catch(note);
  };
}
