import type { ReadSource } from "#domain/reads/sources.ts";

const EVERY_MS = 1000;
const MOST_AT_ONCE = 5000;

/** An opening of an article: which, and from what kind of place. */
export type Reading = [article: number, source: ReadSource];

/** Gathers openings of articles and hands them on together, so that a hit costs no message. */
export function createReadsPost(send: (readings: Reading[]) => void): (...reading: Reading) => void {
  let gathered: Reading[] = [];
  const post = () => {
    const readings = gathered;
    gathered = [];
    send(readings);
  };
  return (...reading) => {
    if (gathered.length === 0) setTimeout(() => gathered.length > 0 && post(), EVERY_MS).unref();
    gathered.push(reading);
    if (gathered.length >= MOST_AT_ONCE) post();
  };
}
