import type { CalendarDay, Instant } from "#domain/calendar.ts";
import type { Part } from "#domain/desk/place.ts";
import type { StoryState } from "#domain/desk/story-state.ts";

/** A story as the desk lists it. */
export interface StoryRow {
  id: number;
  part: Part;
  state: StoryState;
  headline: string;
  slug: string;
  section: string;
  language: string;
  words: number;
  editedAt: Instant;
  editedBy: string;
  goesOutAt: Instant | null;
  releasedAt: Instant | null;
  releasedOn: CalendarDay | null;
  embargoUntil: Instant | null;
  /** What it waits for. */
  hold: string;
  /** Names in the order printed. */
  authors: string[];
  assignee: string | undefined;
  /** Who is writing just now. */
  editing: string | undefined;
  /** A change that will go out by itself. */
  change: { kind: string; at: Instant } | undefined;
  needsCorrection: boolean;
  /** What is missing, asked, or not out, in a few words each: "No picture". */
  gaps: string[];
}
