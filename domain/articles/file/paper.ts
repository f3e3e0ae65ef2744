import { site } from "#site.ts";

/** What reading and writing a file needs to know of the paper. */
export interface Paper {
  /** The address of this paper, without a slash at its end. */
  siteUrl: string;
  timeZone: string;
  /** Slugs of its sections. */
  sections: readonly string[];
  /** Where a file goes that names no section. */
  importSection: string;
}

/** This paper, at that address. */
export function paperAt(siteUrl: string): Paper {
  const { timeZone, sections, importSection } = site;
  return { siteUrl, timeZone, sections: sections.map(({ slug }) => slug), importSection };
}
