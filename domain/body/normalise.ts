import type { Block, Document, Image, Inline, Mark, Paragraph, Table, Text } from "#domain/body/document.ts";

/** From the outermost to the innermost: the one order in which the marks of a text are kept. */
const MARK_ORDER: readonly Mark["type"][] = [
  "link",
  "language",
  "strong",
  "emphasis",
  "strike",
  "sub",
  "sup",
  "code",
] as const;

/** The same tree in its one canonical form: equal texts are joined, what nobody could see is left out. */
export function normalise({ content }: Document): Document {
  return { type: "doc", content: normaliseBlocks(content) };
}

/** Text that survives every file and database: no NUL, no half of a surrogate pair. Nothing else is touched. */
export function storable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, "\u{fffd}");
}

/** Texts with equal marks joined, empty ones and outer line breaks left out. */
export function normaliseInline(content: Inline[] | undefined): Inline[] {
  const joined: Inline[] = [];
  for (const node of content ?? []) {
    if (node.type === "hardBreak") joined.push({ type: "hardBreak" });
    else if (node.text !== "") join(joined, textOf(storable(node.text), (node.marks ?? []).map(storableMark)));
  }
  const isBreak = (node: Inline) => node.type === "hardBreak";
  const first = joined.findIndex((node) => !isBreak(node));
  return first < 0 ? [] : joined.slice(first, joined.findLastIndex((node) => !isBreak(node)) + 1);
}

function storableMark(mark: Mark): Mark {
  if (mark.type !== "link" || !("href" in mark.attrs)) return mark;
  return { type: "link", attrs: { ...mark.attrs, href: storable(mark.attrs.href) } };
}

/** A text node; `marks` is absent when there is none. */
export function textOf(text: string, marks: Mark[]): Text {
  const kept = MARK_ORDER.flatMap((type) => marks.filter((mark) => mark.type === type).slice(0, 1));
  return kept.length === 0 ? { type: "text", text } : { type: "text", text, marks: kept };
}

function join(nodes: Inline[], next: Text): void {
  const last = nodes.at(-1);
  if (last?.type === "text" && sameTree(last.marks, next.marks)) last.text += next.text;
  else nodes.push(next);
}

/** Whether two canonical trees say the same. */
export function sameTree(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The property `content`, absent when nothing is in it. */
function inlineContent(content: Inline[] | undefined): { content?: Inline[] } {
  const kept = normaliseInline(content);
  return kept.length === 0 ? {} : { content: kept };
}

/** Canonical blocks; empty paragraphs and headings are left out. */
export function normaliseBlocks(blocks: Block[]): Block[] {
  return blocks.map(normaliseBlock).filter((block) => {
    return (block.type !== "paragraph" && block.type !== "heading") || block.content !== undefined;
  });
}

/** What a container holds: never nothing, so that an empty list item stays an item. */
function normaliseChildren(blocks: Block[]): Block[] {
  const kept = normaliseBlocks(blocks);
  return kept.length === 0 ? [{ type: "paragraph" }] : kept;
}

function normaliseParagraphs(paragraphs: Paragraph[]): Paragraph[] {
  return paragraphs
    .map((paragraph): Paragraph => ({ type: "paragraph", ...inlineContent(paragraph.content) }))
    .filter((paragraph) => paragraph.content !== undefined);
}

function normaliseImage({ attrs, content }: Image): Image {
  const { media, src, alt, credit, wide } = attrs;
  return {
    type: "image",
    attrs: { media, src: storable(src), alt: storable(alt), credit: storable(credit).trim(), wide },
    ...inlineContent(content),
  };
}

function normaliseTable(table: Table): Table {
  const cell = (one: Table["content"][number]["content"][number]) => ({
    type: one.type,
    content: normaliseParagraphs(one.content),
  });
  return { type: "table", content: table.content.map((row) => ({ type: "tableRow", content: row.content.map(cell) })) };
}

function normaliseBlock(block: Block): Block {
  switch (block.type) {
    case "paragraph":
      return { type: "paragraph", ...inlineContent(block.content) };
    case "heading":
      return { type: "heading", attrs: { level: block.attrs.level }, ...inlineContent(block.content) };
    case "image":
      return normaliseImage(block);
    case "gallery":
      return { type: "gallery", content: block.content.map(normaliseImage) };
    case "table":
      return normaliseTable(block);
    case "horizontalRule":
      return block;
    case "related":
    case "embed":
    case "livePost":
      return normaliseAttributes(block);
    default:
      return normaliseContainer(block);
  }
}

type Leaf = Extract<Block, { type: "related" | "embed" | "livePost" }>;

function normaliseAttributes(block: Leaf): Leaf {
  if (block.type === "related") {
    const { article, title, href } = block.attrs;
    return { type: "related", attrs: { article, title: storable(title), href: storable(href) || "#" } };
  }
  if (block.type === "embed") {
    const { provider, url, title, text, poster } = block.attrs;
    const words = { provider: storable(provider), url, title: storable(title), text: storable(text) };
    return { type: "embed", attrs: { ...words, poster } };
  }
  const { at, headline, by, key } = block.attrs;
  return { type: "livePost", attrs: { at, headline: storable(headline), by: storable(by), key } };
}

type Container = Extract<Block, { type: "bulletList" | "orderedList" | "blockquote" | "pullQuote" | "aside" }>;

function normaliseContainer(block: Container): Container {
  switch (block.type) {
    case "bulletList":
      return { type: "bulletList", content: normaliseItems(block.content) };
    case "orderedList":
      return { type: "orderedList", attrs: { start: block.attrs.start }, content: normaliseItems(block.content) };
    case "blockquote":
      return { type: "blockquote", content: normaliseChildren(block.content) };
    case "aside":
      return {
        type: "aside",
        attrs: { title: storable(block.attrs.title) },
        content: normaliseChildren(block.content),
      };
    case "pullQuote": {
      const { by, post } = block.attrs;
      const said = normaliseParagraphs(block.content);
      const content: Paragraph[] = said.length === 0 ? [{ type: "paragraph" }] : said;
      return { type: "pullQuote", attrs: { by: storable(by), post: storable(post) }, content };
    }
  }
}

function normaliseItems(items: Extract<Block, { type: "bulletList" }>["content"]) {
  return items.map((item) => ({ type: "listItem" as const, content: normaliseChildren(item.content) }));
}
