import type { Draft } from "#domain/articles/draft.ts";
import type { Role } from "#domain/articles/role.ts";
import type { CalendarDay, Instant } from "#domain/calendar.ts";

/** A name as found in a file; without a slug it is looked up, or made, by its name. */
export interface ImportedAuthor {
  name: string;
  slug?: string;
  role: Role;
}

/** A draft whose authors are still names. */
export type ImportedDraft = Omit<Draft, "authors"> & { authors: ImportedAuthor[] };

/** Something done to an article after its first release. `draft` is the whole text from then on. */
export interface ImportedChange {
  kind: "update" | "typo" | "correction" | "withdrawal";
  at: Instant;
  note: string;
  draft?: ImportedDraft;
}

/** The one shape into which every importer brings an article. */
export interface ImportedArticle {
  file?: string;
  id?: number;
  /** Wins over the draft's own; made from the headline when both are empty. */
  slug?: string;
  releasedOn?: CalendarDay;
  releasedAt?: Instant;
  originalUrl?: string;
  draft: ImportedDraft;
  changes: ImportedChange[];
}
