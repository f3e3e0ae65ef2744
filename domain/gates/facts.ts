import type { Instant } from "#domain/calendar.ts";

/** What the library knows of a picture. */
export interface PictureFacts {
  width: number;
  height: number;
  name: string;
  alt: string;
  credit: string;
  licence: string;
  licenceEndsAt: Instant | null;
}

/** What is known of a story that is linked to. */
export interface StoryFacts {
  headline: string;
  state: "draft" | "in-review" | "ready" | "scheduled" | "published" | "withdrawn";
  embargoUntil: Instant | null;
}

/** What must be known beside a text to say whether it may go out. */
export interface GateFacts {
  id: number;
  hold: string;
  /** When it goes out. */
  at: Instant;
  pictures: ReadonlyMap<string, PictureFacts>;
  stories: ReadonlyMap<number, StoryFacts>;
}
