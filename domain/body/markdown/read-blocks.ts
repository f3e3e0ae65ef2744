import type { List, ListItem as ListItemNode, Paragraph as ParagraphNode, RootContent } from "mdast";
import type { Block } from "#domain/body/document.ts";
import { isDirective, readDirective } from "#domain/body/markdown/read-directives.ts";
import { readInline } from "#domain/body/markdown/read-inline.ts";
import { readPictures } from "#domain/body/markdown/read-picture.ts";
import { readTable, readTableAsLines } from "#domain/body/markdown/read-table.ts";
import type { Reading } from "#domain/body/markdown/reading.ts";
import { type Addresses, readTarget } from "#domain/body/markdown/targets.ts";
import { BODY_LIMITS } from "#domain/body/parse.ts";
import { inlineText } from "#domain/body/plain-text.ts";

/** Blocks of Markdown as blocks of the tree. What the tree has no node for becomes the nearest node, or its text. */
export function readBlocks(nodes: readonly RootContent[], reading: Reading): Block[] {
  return nodes.flatMap((node) => readBlock(node, reading));
}

function readBlock(node: RootContent, reading: Reading): Block[] {
  switch (node.type) {
    case "paragraph":
      return readParagraph(node, reading);
    case "heading":
      return [
        {
          type: "heading",
          attrs: { level: levelOf(node.depth) },
          content: readInline(node.children, reading.addresses),
        },
      ];
    case "blockquote":
      return readQuote(node.children, reading);
    case "list":
      return readList(node, reading);
    case "table":
      return isTooDeep(reading, 4) ? readTableAsLines(node, reading.addresses) : [readTable(node, reading.addresses)];
    case "thematicBreak":
      return [{ type: "horizontalRule" }];
    case "code":
      return [{ type: "paragraph", content: [{ type: "text", text: node.value, marks: [{ type: "code" }] }] }];
    default:
      return isDirective(node) ? readDirective(node, reading, readBlocks) : [];
  }
}

/** Whether a container with so many levels inside it would go beyond what a body may be; its content is kept without it. */
function isTooDeep({ depth }: Reading, levels: number): boolean {
  return depth + levels > BODY_LIMITS.depth;
}

function levelOf(depth: number): 2 | 3 | 4 {
  return depth <= 2 ? 2 : depth === 3 ? 3 : 4;
}

function readParagraph(node: ParagraphNode, { addresses }: Reading): Block[] {
  const pictures = readPictures(node, addresses);
  if (pictures !== undefined) return pictures;
  return [readRelated(node, addresses) ?? { type: "paragraph", content: readInline(node.children, addresses) }];
}

const LONGEST_TITLE = 500;

/** `**Related article:** [Title](address)` and nothing else. */
function readRelated({ children }: ParagraphNode, addresses: Addresses): Block | undefined {
  const [mark, space, link, ...others] = children;
  if (mark?.type !== "strong" || space?.type !== "text" || link?.type !== "link" || others.length > 0) return undefined;
  const says = inlineText(readInline(mark.children, addresses));
  const title = inlineText(readInline(link.children, addresses));
  if (says !== "Related article:" || space.value !== " " || title === "" || title.length > LONGEST_TITLE)
    return undefined;
  const target = readTarget(link.url, addresses);
  return { type: "related", attrs: { article: target.kind === "article" ? target.id : null, title, href: link.url } };
}

function readQuote(children: readonly RootContent[], reading: Reading): Block[] {
  const content = readBlocks(children, { ...reading, depth: reading.depth + 1 });
  return isTooDeep(reading, 2) ? content : [{ type: "blockquote", content }];
}

function readList(list: List, reading: Reading): Block[] {
  const read = (item: ListItemNode) => readBlocks(item.children, { ...reading, depth: reading.depth + 2 });
  if (isTooDeep(reading, 3)) return list.children.flatMap(read);
  const content = list.children.map((item) => ({ type: "listItem" as const, content: read(item) }));
  if (list.ordered !== true) return [{ type: "bulletList", content }];
  return [{ type: "orderedList", attrs: { start: Math.min(list.start ?? 1, 99_999_999) }, content }];
}
