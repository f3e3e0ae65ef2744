import { embeddedWords } from "../../domain/media/embedded.ts";
import { boolean, index, instant, integer, isOneOf, json, oneOf, primaryKey, real, table, text } from "./kit.ts";
import { stories } from "./stories.ts";

export const VARIANT_FORMATS = ["avif", "webp"] as const;

/** Pictures of the library. Their files are in the media folder, under the hash. */
export const media = table("media", {
  hash: text("hash").primaryKey(),
  name: text("name").notNull(),
  /** Name of the file that came in, kept beside its variants. */
  original: text("original").notNull(),
  type: text("type").notNull(),
  width: integer("width").notNull(),
  height: integer("height").notNull(),
  bytes: integer("bytes").notNull(),
  focusX: real("focus_x").notNull(),
  focusY: real("focus_y").notNull(),
  alt: text("alt").notNull(),
  credit: text("credit").notNull(),
  creator: text("creator").notNull(),
  source: text("source").notNull(),
  licence: text("licence").notNull(),
  caption: text("caption").notNull().default(""),
  copyright: text("copyright").notNull().default(""),
  /** The last moment at which it may be used; null when there is none. */
  licenceEndsAt: instant("licence_ends_at"),
  /** The subject around which the cuts were made last, as `cropSize` writes it; null until there are any. */
  cutFor: text("cut_for"),
  /** What the file said of itself when it came in, and what its variants go on saying; null of pictures older than this. */
  embedded: json("embedded", embeddedWords),
  addedAt: instant("added_at").notNull(),
  addedBy: text("added_by").notNull(),
});

/** The sizes a picture is kept in. A row is written only when its file is in place. */
export const mediaVariants = table(
  "media_variants",
  {
    media: text("media")
      .notNull()
      .references(() => media.hash),
    format: oneOf("format", VARIANT_FORMATS).notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    bytes: integer("bytes").notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.media, row.format, row.width] }),
    index("media_variants_format").on(row.format, row.media),
    isOneOf("media_variants_format_known", row.format, VARIANT_FORMATS),
  ],
);

/**
 * Which stories use which pictures, in their newest words or in those that are out: for "where used", and so that a
 * licence that ends is noticed.
 */
export const mediaUses = table(
  "media_uses",
  {
    media: text("media").notNull(),
    story: integer("story")
      .notNull()
      .references(() => stories.id),
    /** Whether readers see it there. */
    out: boolean("out").notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.story, row.out, row.media] }),
    index("media_uses_media").on(row.media, row.story),
  ],
);
