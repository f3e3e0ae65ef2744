import { index, instant, integer, table, text } from "./kit.ts";
import { stories } from "./stories.ts";

/** The end of an entry that holds until another takes its place. */
export const UNTIL_REPLACED = Number.MAX_SAFE_INTEGER;

/** The editor's word on the front page. A slot shows the newest entry that is valid now and whose article is out. */
export const frontSlots = table(
  "front_slots",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    slot: text("slot").notNull(),
    story: integer("story")
      .notNull()
      .references(() => stories.id),
    validFrom: instant("valid_from").notNull(),
    validTo: instant("valid_to").notNull(),
    /** Headline for the front alone; empty for the article's own. */
    headline: text("headline").notNull().default(""),
    /** Picture for the front alone; null for the article's own. */
    media: text("media"),
    setAt: instant("set_at").notNull().default(0),
    setBy: text("set_by").notNull().default(""),
  },
  (row) => [index("front_slots_valid").on(row.validTo, row.validFrom)],
);
