import { setTimeout } from "node:timers/promises";
import { type Print, refine } from "./print.ts";
import { createTurns } from "./turns.ts";

/** A page younger than this may soon read otherwise, as the front does on a busy day. */
const AFTER_MS = 2000;
/** Sent so often after that, a page has readers: not only a robot that asks for everything twice. */
const OFTEN = 10;
const MOST_WAITING = 20;
const LOOK_MS = 50;
/** So many times as long as it worked it rests: a paper whose every page changed has other work as well. */
const REST = 3;

/** Told of a print whenever it was sent to somebody, and how old it is. */
export type Refiner = (print: Print, ageMs: number) => void;

interface RefinerSetup {
  /** Whether pages are being made: readers wait for these. */
  isBusy: () => boolean;
  /** Told why a page stays as it is. */
  note: (problem: unknown) => void;
}

/**
 * Has Brotli try harder for what many ask for once it has stood a while: those who come now get a tenth less, and those who waited for
 * the page did not wait for that. One page at a time, while none is being made.
 */
export function createRefiner({ isBusy, note }: RefinerSetup): Refiner {
  const turns = createTurns(1, MOST_WAITING);
  const work = async (print: Print) => {
    while (isBusy()) await setTimeout(LOOK_MS);
    const began = performance.now();
    await refine(print);
    await setTimeout(REST * (performance.now() - began));
  };
  return (print, ageMs) => {
    if (print.isFine || ageMs < AFTER_MS || turns.waiting() === MOST_WAITING) return;
    print.timesSent += 1;
    if (print.timesSent === OFTEN) turns.take(() => work(print)).catch(note);
  };
}
