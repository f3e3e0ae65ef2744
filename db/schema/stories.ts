import { draft } from "../../domain/articles/draft.ts";
import { index, instant, integer, isOneOf, json, oneOf, table, text, uniqueIndex } from "./kit.ts";

export const STORY_STATES = ["draft", "in-review", "ready", "published", "withdrawn"] as const;
export const VERSION_KINDS = ["draft", "release", "typo", "update", "correction", "withdrawal"] as const;

/** An identity that staff work on. Its words are in `versions`; its id is the number in the address. */
export const stories = table(
  "stories",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    state: oneOf("state", STORY_STATES).notNull(),
    /** Staff id; null when a command made it. */
    createdBy: integer("created_by"),
    createdAt: instant("created_at").notNull(),
    /** Set at the first release and never again, so that an address is for ever. */
    releasedOn: text("released_on"),
    releasedAt: instant("released_at"),
    updatedAt: instant("updated_at"),
    originalUrl: text("original_url"),
    /** Hash of what an importer brought, by which a second import knows that nothing changed. */
    importHash: text("import_hash"),
  },
  (row) => [index("stories_state").on(row.state, row.id), isOneOf("stories_state_known", row.state, STORY_STATES)],
);

/** What was written, each time it was saved. Append-only: triggers of the first migration refuse anything else. */
export const versions = table(
  "versions",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    story: integer("story")
      .notNull()
      .references(() => stories.id),
    number: integer("number").notNull(),
    kind: oneOf("kind", VERSION_KINDS).notNull(),
    content: json("content", draft).notNull(),
    /** What is said of the change: the correction's text, the reason of a withdrawal. */
    note: text("note").notNull(),
    at: instant("at").notNull(),
    by: text("by").notNull(),
    contentHash: text("content_hash").notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (row) => [
    uniqueIndex("versions_story_number").on(row.story, row.number),
    isOneOf("versions_kind_known", row.kind, VERSION_KINDS),
  ],
);
