import type { Document } from "#domain/body/document.ts";
import type { Instant } from "#domain/calendar.ts";

/** A post as the desk sees it, also one that was taken back. */
export interface DeskPost {
  id: number;
  at: Instant;
  headline: string;
  body: Document;
  /** Slug of the author who signs it, and their name; empty for nobody. */
  by: string;
  signed: string;
  isKey: boolean;
  isPinned: boolean;
  /** Who posted it. */
  postedBy: string;
  madeAt: Instant;
  changedAt: Instant;
  deletedAt: Instant | null;
  note: string;
  revision: number;
}
