import type { References } from "#domain/articles/article.ts";
import type { Edition } from "#domain/words/edition.ts";

/** What every node may need to show itself. */
export interface BlockContext {
  references: References;
  edition: Edition;
}
