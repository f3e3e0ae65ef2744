import { z } from "zod";
import { LABELS } from "#domain/articles/label.ts";
import { ROLES } from "#domain/articles/role.ts";
import { document, inline, mediaHash } from "#domain/body/document.ts";

/** The picture at the head of an article. `media` is null while the picture is missing. */
export const leadUse = z.strictObject({
  media: mediaHash.nullable(),
  src: z.string().max(500),
  alt: z.string().max(2000),
  caption: z.array(inline),
  credit: z.string().max(500),
});
export type LeadUse = z.infer<typeof leadUse>;

const line = z.string().max(500);
const articleId = z.int().positive();

/** What a version holds: everything about an article that a person wrote or chose. Nothing in it is computed. */
export const draft = z.strictObject({
  headline: line,
  standfirst: z.string().max(2000),
  kicker: line,
  frontHeadline: line,
  socialHeadline: line,
  searchHeadline: line,
  dateline: line,
  section: z.string().max(100),
  label: z.enum(LABELS),
  language: z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, "not a BCP 47 language tag"),
  translationOf: articleId.nullable(),
  slug: z.string().max(200),
  topics: z.array(z.string().min(1).max(100)).max(50),
  authors: z.array(z.strictObject({ slug: z.string().min(1).max(200), role: z.enum(ROLES) })).max(50),
  related: z.array(articleId).max(50),
  lead: leadUse.nullable(),
  body: document,
});
export type Draft = z.infer<typeof draft>;
