import { z } from "zod";
import { type Draft, draft } from "#domain/articles/draft.ts";

/** Words that lie on this device because the newsroom may not have them. */
const copy = z.strictObject({ at: z.int(), revision: z.int(), content: draft });
export type ShelvedCopy = z.infer<typeof copy> & { key: string };

/** Where words lie: the browser's own store, or none in a browser that refuses it. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const PREFIX = "broadsheet:words";

/** The place of one tab's words on one story; other people at this device have places of their own. */
export function placeOf({ story, staff, tab }: { story: number; staff: number; tab: string }): string {
  return `${PREFIX}:${staff}:${story}:${tab}`;
}

/** @returns whether the device took them; a full or closed store does not */
export function shelve(shelf: Shelf | undefined, key: string, words: { at: number; revision: number; content: Draft }) {
  try {
    shelf?.setItem(key, JSON.stringify(words));
    return shelf !== undefined;
  } catch {
    return false;
  }
}

export function unshelve(shelf: Shelf | undefined, key: string): void {
  try {
    shelf?.removeItem(key);
  } catch {
    // A store that cannot be written holds nothing to remove.
  }
}

/** What one person left on this device of one story, newest first. What cannot be read any more is left out. */
export function listShelved(
  shelf: Shelf | undefined,
  { story, staff }: { story: number; staff: number },
): ShelvedCopy[] {
  const prefix = placeOf({ story, staff, tab: "" });
  return keysOf(shelf)
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      const read = copy.safeParse(parse(shelf?.getItem(key) ?? ""));
      return read.success ? [{ ...read.data, key }] : [];
    })
    .sort((one, other) => other.at - one.at);
}

function keysOf(shelf: Shelf | undefined): string[] {
  if (shelf === undefined) return [];
  return Array.from({ length: shelf.length }, (_, index) => shelf.key(index)).filter((key) => key !== null);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
