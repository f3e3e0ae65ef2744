import { z } from "zod";
import { index, instant, integer, isOneOf, json, oneOf, table, text } from "./kit.ts";

export const OUTBOX_KINDS = ["released", "changed", "renamed", "withdrawn", "front", "people", "topics"] as const;

const detail = z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(z.string())]));

/** Who did what, when. Written in the same transaction as the deed. */
export const audit = table(
  "audit",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    at: instant("at").notNull(),
    actor: text("actor").notNull(),
    verb: text("verb").notNull(),
    story: integer("story"),
    detail: json("detail", detail).notNull(),
  },
  (row) => [index("audit_story").on(row.story, row.id), index("audit_verb").on(row.verb, row.id)],
);

/** What readers' side of the house must learn of, in order: caches, feeds, mirrors. Each consumer keeps its own place. */
export const outbox = table(
  "outbox",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    at: instant("at").notNull(),
    kind: oneOf("kind", OUTBOX_KINDS).notNull(),
    article: integer("article"),
    detail: json("detail", detail).notNull(),
  },
  (row) => [isOneOf("outbox_kind_known", row.kind, OUTBOX_KINDS)],
);
