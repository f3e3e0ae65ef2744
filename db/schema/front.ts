import { index, instant, integer, table, text } from "./kit.ts";
import { stories } from "./stories.ts";

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
    validTo: instant("valid_to"),
  },
  (row) => [index("front_slots_slot").on(row.slot, row.validFrom)],
);
