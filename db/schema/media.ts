import { index, instant, integer, isOneOf, oneOf, primaryKey, real, table, text } from "./kit.ts";

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
