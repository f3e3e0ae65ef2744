import { shared } from "#db/shared.ts";
import type { Instant } from "#domain/calendar.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { LOCK_MS } from "#newsroom/locks.ts";

interface Sign {
  name: string;
  at: Instant;
}

/** Who gave a sign of life at which live blog, by their number. It is of the moment: no table keeps it. */
type Present = Map<number, Map<number, Sign>>;

const current = shared<Present>("present-at-live");

/**
 * Says that one is at the desk of a live blog: a sign of life as with `takeLock`, but any number may be there at once.
 * @returns the names of the others who gave one in the last minute, by the alphabet
 */
export async function beAtLive(desk: Desk, story: number): Promise<string[]> {
  authorise(desk, "live:post");
  const { actor, now } = desk;
  const present: Present = current.value ?? new Map();
  current.value = present;
  const here: Map<number, Sign> = present.get(story) ?? new Map();
  present.set(story, here.set(actor.id, { name: actor.name, at: now }));
  forgetGone(present, now);
  const others = [...here].filter(([id]) => id !== actor.id).map(([, { name }]) => name);
  return others.toSorted((one, other) => one.localeCompare(other, "en"));
}

function forgetGone(present: Present, now: Instant): void {
  for (const [story, here] of present) {
    for (const [id, { at }] of here) if (now - at >= LOCK_MS) here.delete(id);
    if (here.size === 0) present.delete(story);
  }
}
