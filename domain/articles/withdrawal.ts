import type { Permalink } from "#domain/articles/permalink.ts";
import type { Instant } from "#domain/calendar.ts";

/** What is left of an article that the paper took back: 410, or 451 when a court or law required it. */
export interface Withdrawal {
  id: number;
  permalink: Permalink;
  status: 410 | 451;
  /** Shown to readers. */
  reason: string;
  at: Instant;
}
