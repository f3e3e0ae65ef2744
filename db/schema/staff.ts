import { STAFF_ROLES } from "../../domain/staff/permissions.ts";
import {
  boolean,
  index,
  instant,
  integer,
  isOneOf,
  json,
  oneOf,
  primaryKey,
  table,
  text,
  uniqueIndex,
  words,
} from "./kit.ts";

/** People who work on the paper. Readers never see this table, nor any other of this file. */
export const staff = table(
  "staff",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    name: text("name").notNull(),
    email: text("email").notNull(),
    role: oneOf("role", STAFF_ROLES).notNull(),
    addedAt: instant("added_at").notNull(),
    /** Argon2id, as its own text tells; null until one is chosen. */
    passwordHash: text("password_hash"),
    /** Encrypted with the installation's secret; null while there is no second factor by code. */
    totpSecret: text("totp_secret"),
    /** When the code was first proven; a secret without it has only been offered. */
    totpSince: instant("totp_since"),
    /** The last time step whose code was taken: a code counts once. */
    totpStep: integer("totp_step"),
    /** Someone who left: may not sign in, and is signed in nowhere. */
    disabledAt: instant("disabled_at"),
    /** The author page of this person, whose portrait is shown; null when they never sign. */
    author: text("author"),
    /** Made with the sample paper, its password shown on a screen: never on a paper that the world can reach. */
    demo: boolean("demo").notNull().default(false),
  },
  (row) => [uniqueIndex("staff_email").on(row.email), isOneOf("staff_role", row.role, STAFF_ROLES)],
);

/** Who is signed in where. The token itself is only in the browser. */
export const sessions = table(
  "sessions",
  {
    /** SHA-256 of the token. */
    hash: text("hash").primaryKey(),
    staff: integer("staff")
      .notNull()
      .references(() => staff.id),
    createdAt: instant("created_at").notNull(),
    seenAt: instant("seen_at").notNull(),
    /** Not a moment longer, however busy. */
    endsAt: instant("ends_at").notNull(),
    /** Whether the password has been followed by what else is asked for; until then the session opens only that door. */
    complete: boolean("complete").notNull(),
    /** The browser, as it calls itself. */
    agent: text("agent").notNull(),
    /** The address it signed in from. */
    peer: text("peer").notNull().default(""),
    /** Whether it was asked to last: then it survives nights and weekends. */
    kept: boolean("kept").notNull().default(false),
  },
  (row) => [index("sessions_staff").on(row.staff, row.seenAt)],
);

/** Keys that devices hold for signing in. @see https://www.w3.org/TR/webauthn-3/ */
export const passkeys = table(
  "passkeys",
  {
    id: text("id").primaryKey(),
    staff: integer("staff")
      .notNull()
      .references(() => staff.id),
    /** base64url */
    publicKey: text("public_key").notNull(),
    counter: integer("counter").notNull(),
    transports: json("transports", words).notNull(),
    name: text("name").notNull(),
    addedAt: instant("added_at").notNull(),
    usedAt: instant("used_at"),
  },
  (row) => [index("passkeys_staff").on(row.staff)],
);

/** Words given to a browser that it must bring back, once and soon. */
export const challenges = table("challenges", {
  /** SHA-256 of what the browser holds. */
  hash: text("hash").primaryKey(),
  staff: integer("staff").references(() => staff.id),
  challenge: text("challenge").notNull(),
  endsAt: instant("ends_at").notNull(),
});

/** For the day on which the telephone is lost. Each opens the door once. */
export const recoveryCodes = table(
  "recovery_codes",
  {
    staff: integer("staff")
      .notNull()
      .references(() => staff.id),
    hash: text("hash").notNull(),
    usedAt: instant("used_at"),
  },
  (row) => [primaryKey({ columns: [row.staff, row.hash] })],
);

export const KEY_KINDS = ["invitation", "reset"] as const;

/** Links by which someone chooses a password: at an invitation, or when it was forgotten. */
export const staffKeys = table(
  "staff_keys",
  {
    /** SHA-256 of the key in the link. */
    hash: text("hash").primaryKey(),
    staff: integer("staff")
      .notNull()
      .references(() => staff.id),
    kind: oneOf("kind", KEY_KINDS).notNull(),
    madeAt: instant("made_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    usedAt: instant("used_at"),
  },
  (row) => [index("staff_keys_staff").on(row.staff), isOneOf("staff_keys_kind_known", row.kind, KEY_KINDS)],
);

/** How often something was tried lately, by account and by address. */
export const attempts = table("attempts", {
  /** What was tried and by whom, hashed. */
  key: text("key").primaryKey(),
  count: integer("count").notNull(),
  endsAt: instant("ends_at").notNull(),
});

/** Filters of the desk that someone keeps under a name. */
export const savedViews = table(
  "saved_views",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    staff: integer("staff")
      .notNull()
      .references(() => staff.id),
    name: text("name").notNull(),
    /** The query string of the desk's address. */
    query: text("query").notNull(),
  },
  (row) => [uniqueIndex("saved_views_name").on(row.staff, row.name)],
);
