import { type Print, refine } from "./print.ts";
import { createTurns } from "./turns.ts";

/** A page younger than this may soon read otherwise, as the front does on a busy day. */
const AFTER_MS = 2000;
/** From then on sent so often, a page has readers: not only a robot that asks for everything twice. */
const OFTEN = 10;
const MOST_WAITING = 100;

/** Told of a print, and how old it is, whenever it was sent to somebody. */
export type Refiner = (print: Print, ageMs: number) => void;

/**
 * Has Brotli try harder for what many still ask for once it has stood a while: those who come now get a tenth less, and those who
 * waited for the page did not wait for that. One page at a time, as nobody waits for it.
 * @param note told why a page stays as it is
 */
export function createRefiner(note: (problem: unknown) => void): Refiner {
  const turns = createTurns(1, MOST_WAITING);
  return (print, ageMs) => {
    if (print.isFine || ageMs < AFTER_MS || print.bodies.br === undefined) return;
    if (turns.waiting() === MOST_WAITING) return;
    print.sentSince += 1;
    if (print.sentSince === OFTEN) turns.take(() => refine(print)).catch(note);
  };
}
