import { draft } from "../../domain/articles/draft.ts";
import { ERROR_KINDS } from "../../domain/articles/error-kind.ts";
import { articles } from "./articles.ts";
import { instant, integer, isOneOf, json, oneOf, primaryKey, table, text } from "./kit.ts";
import { stories } from "./stories.ts";

/** The kinds of version that readers have seen. */
export const RELEASED_KINDS = ["release", "typo", "update", "correction"] as const;

/**
 * The released versions of each article that is out, copied in the transaction of their release and deleted in that of a
 * withdrawal: readers' pages never look at `versions`, where drafts are.
 */
export const articleVersions = table(
  "article_versions",
  {
    article: integer("article")
      .notNull()
      .references(() => articles.id),
    /** The number within the story, where drafts are counted too. */
    number: integer("number").notNull(),
    kind: oneOf("kind", RELEASED_KINDS).notNull(),
    content: json("content", draft).notNull(),
    note: text("note").notNull(),
    /** What kind of error a correction puts right; null for everything else. */
    error: oneOf("error", ERROR_KINDS),
    at: instant("at").notNull(),
    by: text("by").notNull(),
    contentHash: text("content_hash").notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.article, row.number] }),
    isOneOf("article_versions_kind_known", row.kind, RELEASED_KINDS),
  ],
);

/** When an article that is out was away in between, withdrawn and then brought back: the fronts of those days did not show it. */
export const articleAbsences = table(
  "article_absences",
  {
    article: integer("article")
      .notNull()
      .references(() => stories.id),
    goneAt: instant("gone_at").notNull(),
    backAt: instant("back_at").notNull(),
  },
  (row) => [primaryKey({ columns: [row.article, row.goneAt] })],
);
