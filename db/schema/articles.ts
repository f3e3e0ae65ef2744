import { sql } from "drizzle-orm";
import { leadUse } from "../../domain/articles/draft.ts";
import { ERROR_KINDS } from "../../domain/articles/error-kind.ts";
import { LABELS } from "../../domain/articles/label.ts";
import { ROLES } from "../../domain/articles/role.ts";
import { document } from "../../domain/body/document.ts";
import { boolean, check, index, instant, integer, isOneOf, json, oneOf, primaryKey, table, text } from "./kit.ts";
import { media } from "./media.ts";
import { authors, topics } from "./people.ts";
import { stories } from "./stories.ts";

/** What readers see: one released version of each story, and nothing that was not released. */
export const articles = table(
  "articles",
  {
    id: integer("id")
      .primaryKey()
      .references(() => stories.id),
    slug: text("slug").notNull(),
    releasedOn: text("released_on").notNull(),
    releasedAt: instant("released_at").notNull(),
    updatedAt: instant("updated_at"),
    section: text("section").notNull(),
    label: oneOf("label", LABELS).notNull(),
    language: text("language").notNull(),
    kicker: text("kicker").notNull(),
    headline: text("headline").notNull(),
    /** The headline's `headlineKey`, by which related cards find it. */
    headlineKey: text("headline_key").notNull(),
    frontHeadline: text("front_headline").notNull(),
    socialHeadline: text("social_headline").notNull(),
    searchHeadline: text("search_headline").notNull(),
    standfirst: text("standfirst").notNull(),
    dateline: text("dateline").notNull(),
    /** Id of the article that this and its translations have in common. */
    translationGroup: integer("translation_group").notNull(),
    wordCount: integer("word_count").notNull(),
    readingMinutes: integer("reading_minutes").notNull(),
    leadMedia: text("lead_media").references(() => media.hash),
    lead: json("lead", leadUse),
    body: json("body", document).notNull(),
    originalUrl: text("original_url"),
    /** When live coverage was closed; null of other articles, and while it goes on. */
    liveClosedAt: instant("live_closed_at"),
    releases: integer("releases").notNull(),
    /** Hash of the version shown, by which `check` finds a projection that differs from what was released. */
    versionHash: text("version_hash").notNull(),
  },
  (row) => [
    index("articles_latest").on(row.releasedAt, row.id),
    index("articles_section").on(row.section, row.releasedAt, row.id),
    index("articles_day").on(row.releasedOn, row.releasedAt, row.id),
    index("articles_updated").on(row.releasedOn, row.updatedAt).where(sql`${row.updatedAt} is not null`),
    index("articles_label").on(row.label, row.releasedAt, row.id),
    index("articles_headline").on(row.headlineKey),
    index("articles_translations").on(row.translationGroup, row.language),
    isOneOf("articles_label_known", row.label, LABELS),
    check("articles_day_written", sql`${row.releasedOn} like '____-__-__'`),
  ],
);

/** The byline, in order. `releasedAt` repeats the article's, so that one index serves an author's page. */
export const articleAuthors = table(
  "article_authors",
  {
    article: integer("article")
      .notNull()
      .references(() => articles.id),
    position: integer("position").notNull(),
    author: text("author")
      .notNull()
      .references(() => authors.slug),
    role: oneOf("role", ROLES).notNull(),
    /** Whether it is the first line of this author here; listings look at these alone, so nothing shows twice. */
    leading: boolean("leading").notNull(),
    releasedAt: instant("released_at").notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.article, row.position] }),
    index("article_authors_listing").on(row.author, row.leading, row.releasedAt, row.article),
    isOneOf("article_authors_role_known", row.role, ROLES),
  ],
);

/** The topics, in order. `releasedAt` repeats the article's. */
export const articleTopics = table(
  "article_topics",
  {
    article: integer("article")
      .notNull()
      .references(() => articles.id),
    position: integer("position").notNull(),
    topic: text("topic")
      .notNull()
      .references(() => topics.slug),
    releasedAt: instant("released_at").notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.article, row.topic] }),
    index("article_topics_listing").on(row.topic, row.releasedAt, row.article),
  ],
);

/** What was wrong and has been put right, as readers are told. */
export const corrections = table(
  "corrections",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    article: integer("article")
      .notNull()
      .references(() => articles.id),
    at: instant("at").notNull(),
    note: text("note").notNull(),
    /** What kind of error it was; null where nobody said. */
    error: oneOf("error", ERROR_KINDS),
  },
  (row) => [index("corrections_latest").on(row.at, row.id), index("corrections_article").on(row.article, row.at)],
);

/** Addresses that no longer lead anywhere, and why. */
export const tombstones = table("tombstones", {
  id: integer("id")
    .primaryKey()
    .references(() => stories.id),
  slug: text("slug").notNull(),
  releasedOn: text("released_on").notNull(),
  legal: boolean("legal").notNull(),
  reason: text("reason").notNull(),
  at: instant("at").notNull(),
});
