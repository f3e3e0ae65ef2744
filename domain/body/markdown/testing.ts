import fc from "fast-check";
import type { Block, Document, Image, Inline, LinkTarget, Mark, Paragraph } from "#domain/body/document.ts";
import { attribute, words } from "#domain/body/testing.ts";

const hash = fc.constantFrom("0".repeat(32), "5f2c".repeat(8));
const address = fc.constantFrom(
  "https://example.org/",
  "https://example.org/a_b_(c)?d=e&f=g#h",
  "https://example.org/&amp;*x*",
  "mailto:a@b.example",
  "tel:+4712345",
  "https://paper.example/2026/02/14/x-a12",
  "https://old.example/2026/02/14/x-a77#c",
  "https://старый.example/путь",
);
const target: fc.Arbitrary<LinkTarget> = fc.oneof(
  fc.record({ kind: fc.constant("article" as const), id: fc.integer({ min: 1, max: 99 }) }),
  fc.record({ kind: fc.constant("media" as const), hash }),
  fc.record({ kind: fc.constant("external" as const), href: address }),
  fc.record({
    kind: fc.constant("unresolved" as const),
    href: fc.oneof(fc.constantFrom("#", "", "/about", "javascript:alert(1)"), words),
  }),
);
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({ type: fc.constantFrom("strong", "emphasis", "sub", "sup", "code", "strike") }),
  fc.record({ type: fc.constant("link" as const), attrs: target }),
  fc.record({ type: fc.constant("language" as const), attrs: fc.record({ lang: fc.constantFrom("ru", "zh-Hant") }) }),
);
const text: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 2, arbitrary: words.map((written): Inline => ({ type: "text", text: written })) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant("text" as const), text: words, marks: fc.array(mark, { maxLength: 3 }) }),
  },
);
/** A line: texts with marks nested at will, and line breaks. */
export const line: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: fc.constant<Inline>({ type: "hardBreak" }) }),
  { maxLength: 5 },
);

const paragraph: fc.Arbitrary<Paragraph> = fc.record({ type: fc.constant("paragraph" as const), content: line });
const image: fc.Arbitrary<Image> = fc.record({
  type: fc.constant("image" as const),
  attrs: fc.record({
    media: fc.oneof(fc.constant(null), hash),
    src: fc.oneof(fc.constantFrom("", "fog.webp", "a b (c).webp"), words),
    alt: attribute(2000),
    credit: attribute(500),
    wide: fc.boolean(),
  }),
  content: line,
});
const related: fc.Arbitrary<Block> = fc.record({
  type: fc.constant("related" as const),
  attrs: fc.record({
    article: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 99 })),
    title: words,
    href: fc.oneof(fc.constantFrom("#", "", "/2026/02/14/x-a12", "https://example.org/a"), words),
  }),
});
const embed: fc.Arbitrary<Block> = fc.record({
  type: fc.constant("embed" as const),
  attrs: fc.record({
    provider: words,
    url: fc.constantFrom("https://video.example/w?a=1&b=2", "https://video.example/&amp;"),
    title: attribute(500),
    text: attribute(5000),
    poster: fc.oneof(fc.constant(null), hash),
  }),
});
const livePost: fc.Arbitrary<Block> = fc.record({
  type: fc.constant("livePost" as const),
  attrs: fc.record({
    at: fc.oneof(
      fc.integer({ min: -8.64e15, max: 8.64e15 }),
      fc.constantFrom(0, 1_763_372_520_000, 1_792_888_200_000, 1_792_891_800_000),
    ),
    headline: attribute(500),
    by: attribute(200),
    key: fc.boolean(),
  }),
});
/** Head and rows of one length, a paragraph in each cell: what a pipe table can say in full. */
const table: fc.Arbitrary<Block> = fc.integer({ min: 1, max: 3 }).chain((columns) => {
  const row = <T extends "tableHeader" | "tableCell">(type: T) =>
    fc.array(paragraph, { minLength: columns, maxLength: columns }).map((cells) => ({
      type: "tableRow" as const,
      content: cells.map((cell) => ({ type, content: [cell] })),
    }));
  return fc.tuple(row("tableHeader"), fc.array(row("tableCell"), { maxLength: 3 })).map(
    ([head, rows]): Block => ({
      type: "table",
      content: [head, ...rows],
    }),
  );
});
/** Rows of any shape, which Markdown can only approach. */
export const raggedTable: fc.Arbitrary<Block> = fc
  .array(
    fc.array(
      fc.tuple(fc.constantFrom("tableHeader" as const, "tableCell" as const), fc.array(paragraph, { maxLength: 2 })),
      { minLength: 1, maxLength: 3 },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map(
    (rows): Block => ({
      type: "table",
      content: rows.map((cells) => ({
        type: "tableRow",
        content: cells.map(([type, content]) => ({ type, content })),
      })),
    }),
  );

const leaf: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  fc.record({
    type: fc.constant("heading" as const),
    attrs: fc.record({ level: fc.constantFrom(2, 3, 4) }),
    content: line,
  }),
  image,
  fc.record({ type: fc.constant("gallery" as const), content: fc.array(image, { minLength: 1, maxLength: 3 }) }),
  related,
  embed,
  fc.constant<Block>({ type: "horizontalRule" }),
  livePost,
  table,
  fc.record({
    type: fc.constant("pullQuote" as const),
    attrs: fc.record({ by: attribute(200), post: attribute(200) }),
    content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
  }),
);

/** Every kind of block, containers to a depth of `levels`. */
export function block(levels: number): fc.Arbitrary<Block> {
  if (levels === 0) return leaf;
  const inside = fc.array(block(levels - 1), { minLength: 1, maxLength: 3 });
  const items = fc.array(
    inside.map((content) => ({ type: "listItem" as const, content })),
    { minLength: 1, maxLength: 3 },
  );
  return fc.oneof(
    { weight: 5, arbitrary: leaf },
    items.map((content): Block => ({ type: "bulletList", content })),
    fc
      .tuple(fc.constantFrom(0, 1, 9, 1986, 99_999_999), items)
      .map(([start, content]): Block => ({ type: "orderedList", attrs: { start }, content })),
    inside.map((content): Block => ({ type: "blockquote", content })),
    fc.tuple(attribute(300), inside).map(([title, content]): Block => ({ type: "aside", attrs: { title }, content })),
  );
}

/** A whole body. */
export const body: fc.Arbitrary<Document> = fc
  .array(block(2), { maxLength: 3 })
  .map((content): Document => ({ type: "doc", content }));
