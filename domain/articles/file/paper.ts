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
