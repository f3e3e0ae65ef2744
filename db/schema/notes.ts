import { z } from "zod";
import { index, instant, integer, isOneOf, json, oneOf, primaryKey, table, text } from "./kit.ts";
import { staff } from "./staff.ts";
import { stories } from "./stories.ts";

const staffIds = z.array(z.int().positive());

export const NOTE_KINDS = ["note", "sent-back", "needs-correction"] as const;

/** What staff say to each other about a story, or about a passage of it. Readers never see it. */
export const notes = table(
  "notes",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    story: integer("story")
      .notNull()
      .references(() => stories.id),
    /** The note it answers; null for the first of a conversation. */
    answers: integer("answers"),
    kind: oneOf("kind", NOTE_KINDS).notNull(),
    text: text("text").notNull(),
    /** The words it is about, as they stood; empty when it is about the whole story. */
    passage: text("passage").notNull(),
    /** Staff ids named in it. */
    mentions: json("mentions", staffIds).notNull(),
    at: instant("at").notNull(),
    staff: integer("staff"),
    by: text("by").notNull(),
    resolvedAt: instant("resolved_at"),
    resolvedBy: text("resolved_by"),
  },
  (row) => [
    index("notes_story").on(row.story, row.id),
    index("notes_open").on(row.kind, row.resolvedAt, row.story),
    isOneOf("notes_kind_known", row.kind, NOTE_KINDS),
  ],
);

/** Who is named in which note, and whether they have seen it: one index away for whoever comes to the desk. */
export const noteMentions = table(
  "note_mentions",
  {
    staff: integer("staff")
      .notNull()
      .references(() => staff.id),
    note: integer("note")
      .notNull()
      .references(() => notes.id),
    seenAt: instant("seen_at"),
  },
  (row) => [
    primaryKey({ columns: [row.staff, row.note] }),
    index("note_mentions_unseen").on(row.staff, row.seenAt, row.note),
    index("note_mentions_note").on(row.note),
  ],
);

/** What of a section's checklist has been seen to, and by whom. */
export const checklistTicks = table(
  "checklist_ticks",
  {
    story: integer("story")
      .notNull()
      .references(() => stories.id),
    item: text("item").notNull(),
    at: instant("at").notNull(),
    by: text("by").notNull(),
  },
  (row) => [primaryKey({ columns: [row.story, row.item] })],
);
