import { Node } from "@tiptap/core";

/**
 * A table without merged cells, as stored: the cells have no attributes. ProseMirror's own table package wants spans and
 * widths on every cell, which the tree does not have; the commands in `text/table-commands.ts` need none.
 */
export const Table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  isolating: true,
  parseHTML: () => [{ tag: "table" }],
  renderHTML: () => ["table", ["tbody", 0]],
});

export const TableRow = Node.create({
  name: "tableRow",
  content: "(tableCell | tableHeader)+",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

export const TableHeader = Node.create({
  name: "tableHeader",
  content: "paragraph*",
  isolating: true,
  parseHTML: () => [{ tag: "th" }],
  renderHTML: () => ["th", 0],
});

export const TableCell = Node.create({
  name: "tableCell",
  content: "paragraph*",
  isolating: true,
  parseHTML: () => [{ tag: "td" }],
  renderHTML: () => ["td", 0],
});
