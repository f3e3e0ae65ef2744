import type { Instant } from "#domain/calendar.ts";

/** A place in which a picture is used. */
export type PictureUse = StoryUse | FrontUse | PortraitUse;

/** In a story: its newest words, or those that readers see. */
interface StoryUse {
  kind: "story";
  story: number;
  headline: string;
  state: string;
  /** Whether readers see the picture there. */
  out: boolean;
}

/** On the front, where an editor chose it for the front alone. */
interface FrontUse {
  kind: "front";
  entry: number;
  slot: string;
  story: number;
  headline: string;
  /** Whether it stands there, waits beneath what stands there for a time, or is set for later. */
  when: "now" | "beneath" | "later";
  from: Instant;
}

/** As the portrait of somebody who signs. */
interface PortraitUse {
  kind: "portrait";
  slug: string;
  name: string;
}

/** Whether it stands on the front just now. */
export function isOnFront(uses: readonly PictureUse[]): boolean {
  return uses.some((use) => use.kind === "front" && use.when === "now");
}
