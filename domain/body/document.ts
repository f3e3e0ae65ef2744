import { z } from "zod";

/**
 * The body of an article: a closed tree in ProseMirror's JSON shape, so that the editor's document is the stored one.
 * @see https://prosemirror.net/docs/guide/#doc.data_structures
 */

export const languageTag = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, "not a BCP 47 language tag");

/** Only addresses a reader can safely follow; `javascript:`, `data:` and the like are refused. */
export const externalAddress = z
  .string()
  .max(2048)
  .refine(
    (address) => /^(https?:\/\/[^\s<>"\\]+|mailto:[^\s<>"\\]+|tel:[+\d().-]+)$/i.test(address),
    "not a web, mail or telephone address",
  );

export const mediaHash = z.string().regex(/^[0-9a-f]{32}$/);
const articleId = z.int().positive();
/** Markdown numbers lists with nine digits at most. */
const GREATEST_START = 99_999_999;
/** The last instant a `Date` can hold. */
const LAST_INSTANT = 8.64e15;

export const linkTarget = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("article"), id: articleId }),
  z.strictObject({ kind: z.literal("media"), hash: mediaHash }),
  z.strictObject({ kind: z.literal("external"), href: externalAddress }),
  z.strictObject({ kind: z.literal("unresolved"), href: z.string().max(2048) }),
]);
export type LinkTarget = z.infer<typeof linkTarget>;

const plainMark = z.strictObject({ type: z.enum(["strong", "emphasis", "sub", "sup", "code", "strike"]) });
const linkMark = z.strictObject({ type: z.literal("link"), attrs: linkTarget });
const languageMark = z.strictObject({ type: z.literal("language"), attrs: z.strictObject({ lang: languageTag }) });
const mark = z.discriminatedUnion("type", [plainMark, linkMark, languageMark]);
export type Mark = z.infer<typeof mark>;

const text = z.strictObject({ type: z.literal("text"), text: z.string().min(1), marks: z.array(mark).optional() });
const hardBreak = z.strictObject({ type: z.literal("hardBreak") });
export const inline = z.discriminatedUnion("type", [text, hardBreak]);
export type Text = z.infer<typeof text>;
export type Inline = z.infer<typeof inline>;

const paragraph = z.strictObject({ type: z.literal("paragraph"), content: z.array(inline).optional() });
export type Paragraph = z.infer<typeof paragraph>;
export const headingAttributes = z.strictObject({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) });
const heading = z.strictObject({
  type: z.literal("heading"),
  attrs: headingAttributes,
  content: z.array(inline).optional(),
});
/** `media` is null while the picture is missing; `src` is then what was asked for. The content is the caption. */
export const image = z.strictObject({
  type: z.literal("image"),
  attrs: z.strictObject({
    media: mediaHash.nullable(),
    src: z.string().max(500),
    alt: z.string().max(2000),
    credit: z.string().max(500),
    wide: z.boolean(),
  }),
  content: z.array(inline).optional(),
});
export type Image = z.infer<typeof image>;
const gallery = z.strictObject({ type: z.literal("gallery"), content: z.array(image).min(1) });
/** A card that leads to another article. `article` is null while only its headline is known. */
export const related = z.strictObject({
  type: z.literal("related"),
  attrs: z.strictObject({
    article: articleId.nullable(),
    title: z.string().min(1).max(500),
    href: z.string().max(2048),
  }),
});
export type Related = z.infer<typeof related>;
/** Nothing is asked of the provider before the reader clicks: title, text and poster are kept here. */
export const embed = z.strictObject({
  type: z.literal("embed"),
  attrs: z.strictObject({
    provider: z.string().min(1).max(100),
    url: externalAddress,
    title: z.string().max(500),
    text: z.string().max(5000),
    poster: mediaHash.nullable(),
  }),
});
export type Embed = z.infer<typeof embed>;
const horizontalRule = z.strictObject({ type: z.literal("horizontalRule") });
/** Where a post of a live blog begins; it ends at the next one. */
export const livePost = z.strictObject({
  type: z.literal("livePost"),
  attrs: z.strictObject({
    at: z.int().min(-LAST_INSTANT).max(LAST_INSTANT),
    headline: z.string().max(500),
    by: z.string().max(200),
    key: z.boolean(),
  }),
});
export type LivePost = z.infer<typeof livePost>;

const cellOf = <T extends "tableHeader" | "tableCell">(type: T) =>
  z.strictObject({ type: z.literal(type), content: z.array(paragraph).max(50) });
const tableRow = z.strictObject({
  type: z.literal("tableRow"),
  content: z
    .array(z.discriminatedUnion("type", [cellOf("tableHeader"), cellOf("tableCell")]))
    .min(1)
    .max(50),
});
const table = z.strictObject({ type: z.literal("table"), content: z.array(tableRow).min(1) });
export type Table = z.infer<typeof table>;

interface ListItem {
  type: "listItem";
  content: Block[];
}
interface BulletList {
  type: "bulletList";
  content: ListItem[];
}
interface OrderedList {
  type: "orderedList";
  attrs: { start: number };
  content: ListItem[];
}
interface Blockquote {
  type: "blockquote";
  content: Block[];
}
interface PullQuote {
  type: "pullQuote";
  attrs: { by: string; post: string };
  content: Paragraph[];
}
interface Aside {
  type: "aside";
  attrs: { title: string };
  content: Block[];
}

export type Block =
  | Paragraph
  | z.infer<typeof heading>
  | Image
  | z.infer<typeof gallery>
  | Related
  | z.infer<typeof embed>
  | z.infer<typeof horizontalRule>
  | LivePost
  | Table
  | BulletList
  | OrderedList
  | Blockquote
  | PullQuote
  | Aside;

const listItem: z.ZodType<ListItem> = z.strictObject({
  type: z.literal("listItem"),
  get content() {
    return z.array(block).min(1);
  },
});
export const orderedListAttributes = z.strictObject({ start: z.int().min(0).max(GREATEST_START) });
export const pullQuoteAttributes = z.strictObject({ by: z.string().max(200), post: z.string().max(200) });
export const asideAttributes = z.strictObject({ title: z.string().max(300) });
const children = () => z.array(block).min(1);
/** By its discriminator: a plain union would try each container at each depth, which grows exponentially. */
const block: z.ZodType<Block> = z.discriminatedUnion("type", [
  paragraph,
  heading,
  image,
  gallery,
  related,
  embed,
  horizontalRule,
  livePost,
  table,
  z.strictObject({ type: z.literal("bulletList"), content: z.array(listItem).min(1) }),
  z.strictObject({
    type: z.literal("orderedList"),
    attrs: orderedListAttributes,
    content: z.array(listItem).min(1),
  }),
  z.strictObject({
    type: z.literal("blockquote"),
    get content() {
      return children();
    },
  }),
  z.strictObject({
    type: z.literal("pullQuote"),
    attrs: pullQuoteAttributes,
    content: z.array(paragraph).min(1),
  }),
  z.strictObject({
    type: z.literal("aside"),
    attrs: asideAttributes,
    get content() {
      return children();
    },
  }),
]);

/** Checks shape only; `parseDocument` in `parse.ts` also checks size and depth first. */
export const document = z.strictObject({ type: z.literal("doc"), content: z.array(block) });
export interface Document {
  type: "doc";
  content: Block[];
}

/** A text in which nothing stands. */
export const EMPTY_DOCUMENT: Document = { type: "doc", content: [] };
