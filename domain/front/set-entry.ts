import type { Instant } from "#domain/calendar.ts";
import type { SlotEntry } from "#domain/front/slots.ts";

/** What an editor set in a place of the front, with the story's headline in the newsroom. */
export interface SetEntry extends SlotEntry {
  story: number;
  title: string;
  state: string;
  headline: string;
  media: string | null;
  /** The last moment at which the picture it has on the front alone may be used; null when there is none. */
  pictureEndsAt: Instant | null;
  setAt: Instant;
  setBy: string;
}
