import type { Draft } from "#domain/articles/draft.ts";
import type { Instant } from "#domain/calendar.ts";
import type { Picture } from "#domain/media/picture.ts";

export type StoryState = "draft" | "in-review" | "ready" | "scheduled" | "published" | "withdrawn";

/** Who is writing a story. Others may read, or take over. */
export interface Lock {
  staff: number;
  name: string;
  /** Their last sign of life. */
  at: Instant;
  isMine: boolean;
}

/** A story as it is opened for writing. */
export interface StoryText {
  id: number;
  state: StoryState;
  content: Draft;
  /** To be given back with the next save. */
  revision: number;
  /** The number of the version it is, or began from. */
  version: number;
  /** Whether it says other than what readers see, or than what goes out by itself. */
  isChangedSince: boolean;
  savedAt: Instant;
  savedBy: string;
  embargoUntil: Instant | null;
  hold: string;
  goesOutAt: Instant | null;
  /** What did not go out on its hour, and why. */
  failed: { id: number; at: Instant; problem: string }[];
  lock: Lock | undefined;
}

/** What may change beside someone who writes: where the story stands, whether its words are out, and which of its schedules failed. */
export interface Standing {
  state: StoryState;
  isChangedSince: boolean;
  failed: number[];
}

/** A story as a card or a list of hits shows it. */
export interface FoundStory {
  id: number;
  headline: string;
  state: StoryState;
  section: string;
  /** Its address, once it is out. */
  path?: string | undefined;
}

export interface FoundName {
  slug: string;
  name: string;
}

export type FoundPicture = Picture & { caption: string };

/** Names of things the text points at. */
export interface Known {
  stories: Record<number, FoundStory>;
  pictures: Record<string, FoundPicture>;
  authors: Record<string, string>;
  topics: Record<string, string>;
}

/** Who writes, and which doors are theirs; the verbs decide, these only say what is offered. */
export interface Writer {
  id: number;
  name: string;
  may: { approve: boolean; publish: boolean; correct: boolean; withdraw: boolean };
}
