import type { JSONContent } from "@tiptap/core";
import { type Block, type Document, document, type Table } from "#domain/body/document.ts";
import { normalise } from "#domain/body/normalise.ts";

/**
 * What the editor holds, as it is stored.
 * @returns undefined while something in it is unfinished, such as a card without a title
 */
export function storedBody(content: JSONContent): Document | undefined {
  const read = document.safeParse(withoutMarkedBreaks(JSON.parse(JSON.stringify(content))));
  return read.success ? normalise(read.data) : undefined;
}

/** ProseMirror marks every inline node it passes over; a line break carries none in the tree. */
function withoutMarkedBreaks(node: JSONContent): JSONContent {
  const { marks, content, ...rest } = node;
  return {
    ...rest,
    ...(content === undefined
      ? needsContent(node)
        ? { content: [] }
        : {}
      : { content: content.map(withoutMarkedBreaks) }),
    ...(marks === undefined || node.type === "hardBreak" ? {} : { marks }),
  };
}

/** ProseMirror leaves an empty `content` out; of these nodes the tree keeps it. */
function needsContent({ type }: JSONContent): boolean {
  return type === "doc" || type === "tableCell" || type === "tableHeader";
}

const EMPTY: Block = { type: "paragraph" };

/** A body to be written in: with a line to begin on, and one in every cell that has none. */
export function openedBody(body: Document): Document {
  return { type: "doc", content: body.content.length === 0 ? [EMPTY] : body.content.map(opened) };
}

type Cell = Table["content"][number]["content"][number];

function openedCell(cell: Cell): Cell {
  return cell.content.length === 0 ? { type: cell.type, content: [{ type: "paragraph" }] } : cell;
}

function opened(block: Block): Block {
  switch (block.type) {
    case "table":
      return { ...block, content: block.content.map((row) => ({ ...row, content: row.content.map(openedCell) })) };
    case "bulletList":
    case "orderedList":
      return { ...block, content: block.content.map((item) => ({ ...item, content: item.content.map(opened) })) };
    case "blockquote":
    case "aside":
      return { ...block, content: block.content.map(opened) };
    default:
      return block;
  }
}
