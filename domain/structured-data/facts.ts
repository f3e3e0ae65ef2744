import type { ArticleLeaf } from "schema-dts";

/** What may be said of any kind of article. Parts of one are checked against it, as TypeScript lets strangers through a spread. */
export type Facts = Omit<ArticleLeaf, "@type">;
