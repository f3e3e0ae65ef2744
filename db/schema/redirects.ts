import { boolean, index, instant, table, text } from "./kit.ts";

/** Addresses that lead elsewhere. Written so that no row leads to another row: one hop is enough for all of them. */
export const redirects = table(
  "redirects",
  {
    /** As `addressKey` writes it. */
    from: text("from_key").primaryKey(),
    /** A path of this paper, or a whole address elsewhere. */
    to: text("to_address").notNull(),
    /** Whether everything below the address moved with it, as the feeds of a topic do. */
    below: boolean("below").notNull(),
    at: instant("at").notNull(),
    by: text("by").notNull(),
  },
  (row) => [index("redirects_to").on(row.to)],
);
