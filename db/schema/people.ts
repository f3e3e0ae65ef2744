import { z } from "zod";
import { integer, json, table, text } from "./kit.ts";
import { media } from "./media.ts";

const words = z.array(z.string());

/** People who sign articles. */
export const authors = table("authors", {
  slug: text("slug").primaryKey(),
  name: text("name").notNull(),
  post: text("post").notNull(),
  biography: json("biography", words).notNull(),
  email: text("email").notNull(),
  location: text("location").notNull(),
  joined: integer("joined"),
  expertise: json("expertise", words).notNull(),
  languages: json("languages", words).notNull(),
  formerly: text("formerly"),
  portrait: text("portrait").references(() => media.hash),
});

/** What articles are about. */
export const topics = table("topics", {
  slug: text("slug").primaryKey(),
  name: text("name").notNull(),
  description: text("description").notNull(),
});
