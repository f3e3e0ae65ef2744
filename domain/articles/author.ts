import type { Picture } from "#domain/media/picture.ts";

/** Someone who signs articles, as their page shows them. */
export interface AuthorProfile {
  slug: string;
  name: string;
  post: string;
  /** One entry for each paragraph. */
  biography: string[];
  email: string;
  location: string;
  /** The year they came to the paper. */
  joined?: number;
  /** Slugs of topics. */
  expertise: string[];
  /** BCP 47 tags. */
  languages: string[];
  formerly?: string;
  portrait?: Picture;
}
