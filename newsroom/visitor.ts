import type { Instant } from "#domain/calendar.ts";

/** Someone at the door, not known yet: where they come from, what they come with, and when. */
export interface Visitor {
  /** The address of the network, for counting attempts and for the list of one's own sessions. */
  peer: string;
  /** The browser, as it calls itself. */
  agent: string;
  now: Instant;
}
