import { document } from "../../domain/body/document.ts";
import { articles } from "./articles.ts";
import { boolean, index, instant, integer, json, table, text, uniqueIndex } from "./kit.ts";
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
    /** What readers are told of a post taken back; empty when nothing. */
    note: text("note").notNull().default(""),
    /** Given by whoever sent it, so that a post sent twice is one post. */
    token: text("token"),
  },
  (row) => [
    index("live_posts_story").on(row.story, row.revision),
    uniqueIndex("live_posts_token").on(row.story, row.token),
  ],
);

/** What the desk of a live blog keeps beside its posts. */
export const liveBlogs = table("live_blogs", {
  story: integer("story")
    .primaryKey()
    .references(() => stories.id),
  /** How often anything of the coverage was changed. */
  revision: integer("revision").notNull(),
  /** What is known so far. It stands in place of the opening of the story's text; null while nobody wrote one. */
  summary: json("summary", document),
  /** The count when the summary changed last: a change that builds on another is a conflict. */
  summaryRevision: integer("summary_revision").notNull(),
  summaryAt: instant("summary_at"),
  summaryBy: text("summary_by").notNull(),
});

/** The same for readers. Written in one transaction with it, gone with the article. */
export const articleLives = table("article_lives", {
  article: integer("article")
    .primaryKey()
    .references(() => articles.id),
  revision: integer("revision").notNull(),
  /** The count when the article's own text came out last: with it posts that are part of that text may have changed. */
  textRevision: integer("text_revision").notNull(),
  summary: json("summary", document),
});

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
    /** What stands in its place, where readers are told of it. */
    note: text("note").notNull().default(""),
    revision: integer("revision").notNull(),
  },
  (row) => [
    index("article_posts_revision").on(row.article, row.revision),
    index("article_posts_order").on(row.article, row.isGone, row.at, row.id),
  ],
);
