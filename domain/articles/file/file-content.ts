import type { ImportedArticle } from "#domain/articles/imported.ts";

/** An article as its file says it, without what was done to it later: the file holds the text as it is now. */
export type FileContent = Omit<ImportedArticle, "changes" | "file">;
