import { document } from "../../domain/body/document.ts";
import { articles } from "./articles.ts";
import { boolean, index, instant, integer, json, table, text } from "./kit.ts";
import { stories } from "./stories.ts";

/** What reporters wrote into a live blog, also what they took back. Readers never see this table. */
export const livePosts = table(
  "live_posts",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    story: integer("story")
      .notNull()
      .references(() => stories.id),
    /** The moment it tells of, by which posts stand in order. */
    at: instant("at").notNull(),
    headline: text("headline").notNull(),
    body: json("body", document).notNull(),
    by: text("by").notNull(),
    staff: integer("staff"),
    isKey: boolean("is_key").notNull(),
    isPinned: boolean("is_pinned").notNull(),
    madeAt: instant("made_at").notNull(),
    changedAt: instant("changed_at").notNull(),
    deletedAt: instant("deleted_at"),
    /** The story's count of changes to posts when this one changed last; a change that builds on another is a conflict. */
    revision: integer("revision").notNull(),
  },
  (row) => [index("live_posts_story").on(row.story, row.revision)],
);

/**
 * The posts that readers see, and the bare numbers of those that were there and are not: an open page learns from them
 * what to take away. Written with `live_posts` in one transaction, gone with the article.
 */
export const articlePosts = table(
  "article_posts",
  {
    id: integer("id").primaryKey(),
    article: integer("article")
      .notNull()
      .references(() => articles.id),
    at: instant("at").notNull(),
    headline: text("headline").notNull(),
    body: json("body", document).notNull(),
    by: text("by").notNull(),
    isKey: boolean("is_key").notNull(),
    isPinned: boolean("is_pinned").notNull(),
    /** When readers first saw it, and when it was last changed. */
    postedAt: instant("posted_at").notNull(),
    changedAt: instant("changed_at").notNull(),
    /** Taken back: nothing of its words is left. */
    isGone: boolean("is_gone").notNull(),
    revision: integer("revision").notNull(),
  },
  (row) => [
    index("article_posts_revision").on(row.article, row.revision),
    index("article_posts_order").on(row.article, row.isGone, row.at, row.id),
  ],
);
