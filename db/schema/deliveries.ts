import { index, instant, integer, isOneOf, oneOf, table, text, uniqueIndex } from "./kit.ts";

export const DELIVERY_STATES = ["waiting", "done", "failed"] as const;

/** How far each reader of the outbox has come: the id of the last entry it made deliveries of. */
export const outboxConsumers = table("outbox_consumers", {
  name: text("name").primaryKey(),
  last: integer("last").notNull(),
});

/** Work that only one process of an installation may do at a time, and who does it until when. */
export const leases = table("leases", {
  name: text("name").primaryKey(),
  holder: text("holder").notNull(),
  until: instant("until").notNull(),
});

/** What is to be told to others, and what they last answered. */
export const deliveries = table(
  "deliveries",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    consumer: text("consumer").notNull(),
    /** The address it goes to. */
    target: text("target").notNull(),
    /** The same at every attempt, so that whoever got it already knows it again. */
    event: text("event").notNull(),
    contentType: text("content_type").notNull(),
    body: text("body").notNull(),
    state: oneOf("state", DELIVERY_STATES).notNull(),
    attempts: integer("attempts").notNull(),
    madeAt: instant("made_at").notNull(),
    /** Not to be tried before. */
    nextAt: instant("next_at").notNull(),
    /** When it was last tried. */
    lastAt: instant("last_at"),
    /** HTTP status of the last answer; null when there was none. */
    lastStatus: integer("last_status"),
    /** The beginning of the last answer, or why there was none. */
    lastAnswer: text("last_answer").notNull(),
  },
  (row) => [
    uniqueIndex("deliveries_event").on(row.consumer, row.event),
    index("deliveries_state").on(row.state, row.consumer, row.id),
    isOneOf("deliveries_state_known", row.state, DELIVERY_STATES),
  ],
);
