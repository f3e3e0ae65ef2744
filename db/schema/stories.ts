import { draft } from "../../domain/articles/draft.ts";
import { ERROR_KINDS } from "../../domain/articles/error-kind.ts";
import { STORY_STATES } from "../../domain/desk/story-state.ts";
import {
  index,
  instant,
  integer,
  isMissing,
  isOneOf,
  json,
  oneOf,
  primaryKey,
  table,
  text,
  uniqueIndex,
  words,
} from "./kit.ts";
import { staff } from "./staff.ts";

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
    /** The desk's view of the newest words, kept with them so that a list of 100,000 stories is one index away. */
    headline: text("headline").notNull().default(""),
    slug: text("slug").notNull().default(""),
    section: text("section").notNull().default(""),
    label: text("label").notNull().default("news"),
    language: text("language").notNull().default("en"),
    words: integer("words").notNull().default(0),
    /** Counts every change of the words; a save that builds on another number is a conflict. */
    revision: integer("revision").notNull().default(0),
    editedAt: instant("edited_at").notNull().default(0),
    editedBy: text("edited_by").notNull().default(""),
    /** Whose turn it is; null when nobody's. */
    assignee: integer("assignee").references(() => staff.id),
    /** When it goes out, or is meant to: the schedule's moment, the desk's plan, or the release. */
    goesOutAt: instant("goes_out_at"),
    /** Not before this moment, whoever asks. */
    embargoUntil: instant("embargo_until"),
    /** What it waits for, in words: "Hold for the harbour office". */
    hold: text("hold").notNull().default(""),
    /** When its live coverage was closed; null while posts may be added. */
    liveClosedAt: instant("live_closed_at"),
    /** Who is writing just now, and when they were last seen doing so. */
    lockedBy: integer("locked_by").references(() => staff.id),
    lockedAt: instant("locked_at"),
  },
  (row) => [
    index("stories_state").on(row.state, row.id),
    index("stories_edited").on(row.editedAt, row.id),
    index("stories_goes_out").on(row.goesOutAt, row.editedAt, row.id),
    index("stories_state_goes_out").on(row.state, row.goesOutAt, row.editedAt, row.id),
    index("stories_section_goes_out").on(row.section, row.goesOutAt, row.editedAt, row.id),
    index("stories_assignee_goes_out").on(row.assignee, row.goesOutAt, row.editedAt, row.id),
    index("stories_maker_goes_out").on(row.createdBy, row.goesOutAt, row.editedAt, row.id),
    index("stories_awaited").on(row.goesOutAt, row.editedAt, row.id).where(isMissing(row.releasedAt)),
    isOneOf("stories_state_known", row.state, STORY_STATES),
  ],
);

/** Who signs the newest words of a story: for the desk's filter. */
export const storyAuthors = table(
  "story_authors",
  {
    story: integer("story")
      .notNull()
      .references(() => stories.id),
    position: integer("position").notNull(),
    author: text("author").notNull(),
    editedAt: instant("edited_at").notNull(),
    /** When the story goes out, as it says itself: triggers keep it so. */
    goesOutAt: instant("goes_out_at"),
  },
  (row) => [
    primaryKey({ columns: [row.story, row.position] }),
    index("story_authors_goes_out").on(row.author, row.goesOutAt, row.editedAt, row.story),
  ],
);

/**
 * The words as they are being written, saved while typing. They become a version when someone else goes on, when ten
 * minutes have passed, or when the story moves: versions are append-only, and nobody wants one for each keystroke.
 */
export const workingCopies = table("working_copies", {
  story: integer("story")
    .primaryKey()
    .references(() => stories.id),
  content: json("content", draft).notNull(),
  /** The version it began from. */
  basedOn: integer("based_on").notNull(),
  staff: integer("staff"),
  by: text("by").notNull(),
  begunAt: instant("begun_at").notNull(),
  savedAt: instant("saved_at").notNull(),
});

export const SCHEDULE_KINDS = ["release", "typo", "update", "correction"] as const;
export const SCHEDULE_STATES = ["waiting", "done", "failed", "cancelled"] as const;

/** What goes out by itself, and when: a first release, or a change to an article that is out. */
export const schedules = table(
  "schedules",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    story: integer("story")
      .notNull()
      .references(() => stories.id),
    kind: oneOf("kind", SCHEDULE_KINDS).notNull(),
    /** The number of the version that goes out, and no later one. */
    version: integer("version").notNull(),
    /** What readers are told with a correction. */
    note: text("note").notNull(),
    /** What kind of error a correction puts right; null for everything else. */
    error: oneOf("error", ERROR_KINDS),
    /** Why it goes out in spite of what the gates said; empty when they said nothing. */
    override: text("override").notNull().default(""),
    /** What the gates said then: `keyOf` each. Anything they say beyond it on the day stops it. */
    overridden: json("overridden", words).notNull().default([]),
    at: instant("at").notNull(),
    madeAt: instant("made_at").notNull(),
    madeBy: text("made_by").notNull(),
    /** Staff id; null when a command made it. */
    staff: integer("staff"),
    state: oneOf("state", SCHEDULE_STATES).notNull(),
    endedAt: instant("ended_at"),
    /** Why it did not go out. */
    problem: text("problem").notNull(),
  },
  (row) => [
    index("schedules_due").on(row.state, row.at, row.id),
    index("schedules_story").on(row.story, row.id),
    isOneOf("schedules_kind_known", row.kind, SCHEDULE_KINDS),
    isOneOf("schedules_state_known", row.state, SCHEDULE_STATES),
  ],
);

/** Links by which outsiders may see a story before it is out. */
export const previews = table(
  "previews",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    story: integer("story")
      .notNull()
      .references(() => stories.id),
    /** SHA-256 of the token in the link. */
    hash: text("hash").notNull(),
    /** The number of the version shown; null shows the latest words. */
    version: integer("version"),
    /** For whom: their name stands across the page. */
    recipient: text("recipient").notNull(),
    madeAt: instant("made_at").notNull(),
    madeBy: text("made_by").notNull(),
    endsAt: instant("ends_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (row) => [uniqueIndex("previews_hash").on(row.hash), index("previews_story").on(row.story, row.id)],
);

/** When a preview was opened. */
export const previewViews = table(
  "preview_views",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    preview: integer("preview")
      .notNull()
      .references(() => previews.id),
    at: instant("at").notNull(),
  },
  (row) => [index("preview_views_preview").on(row.preview, row.at)],
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
    /** What kind of error a correction puts right; null for everything else. */
    error: oneOf("error", ERROR_KINDS),
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
