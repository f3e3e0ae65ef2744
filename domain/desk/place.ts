import type { Instant } from "#domain/calendar.ts";

/** The parts of the desk's list, from top to bottom. */
export const PARTS = ["late", "ahead", "undated", "past"] as const;
/** `late`: should be out and is not. `ahead`: from today on. `undated`: nobody said when. `past`: out before today. */
export type Part = (typeof PARTS)[number];

/** The keys of a story in the order of the list. */
export interface Keys {
  goesOutAt: Instant | null;
  editedAt: Instant;
  id: number;
}

/** Where a page of the list ended: the next one begins below. */
export interface Place extends Keys {
  part: Part;
}

/** `ahead.1763400000000.1763390000000.2011`, for an address. */
export function writePlace({ part, goesOutAt, editedAt, id }: Place): string {
  return [part, goesOutAt ?? "", editedAt, id].join(".");
}

/** The place an address names; undefined for the top, and for what is none. */
export function readPlace(written: string | undefined): Place | undefined {
  const [, name, goesOut, edited, id] =
    /^(late|ahead|undated|past)\.(-?\d{1,15})?\.(\d{1,15})\.(\d{1,15})$/.exec(written ?? "") ?? [];
  const part = PARTS.find((known) => known === name);
  if (part === undefined || (goesOut === undefined) !== (part === "undated")) return undefined;
  return { part, goesOutAt: goesOut === undefined ? null : Number(goesOut), editedAt: Number(edited), id: Number(id) };
}
