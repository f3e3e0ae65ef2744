import { idIn } from "#domain/articles/permalink.ts";
import { recall, remember } from "#reader/device.ts";

const NAME = "read";
const MOST = 400;

/** The id in the path of an article's page; undefined for other pages. */
export function articleAt(path: string): number | undefined {
  return /^\/\d{4}\/\d{2}\/\d{2}\/[^/]+$/.test(path) ? idIn(path) : undefined;
}

/** Ids of articles opened on this device, newest first. */
export function listRead(): number[] {
  const stored = recall(NAME);
  return Array.isArray(stored) ? stored.filter((id) => Number.isSafeInteger(id)) : [];
}

/** Remembers that an article was opened; the oldest are forgotten. */
export function noteRead(id: number): void {
  remember(NAME, [id, ...listRead().filter((other) => other !== id)].slice(0, MOST));
}
