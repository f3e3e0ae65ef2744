import type { Table as TableNode } from "mdast";
import type { Block, Inline, Table } from "#domain/body/document.ts";
import { readInline } from "#domain/body/markdown/read-inline.ts";
import type { Addresses } from "#domain/body/markdown/targets.ts";

/** A pipe table: its first row heads the columns. */
export function readTable({ children }: TableNode, addresses: Addresses): Table {
  const content = children.map((row, index) => ({
    type: "tableRow" as const,
    content: row.children.map((cell) => ({
      type: index === 0 ? ("tableHeader" as const) : ("tableCell" as const),
      content: [{ type: "paragraph" as const, content: readInline(cell.children, addresses) }],
    })),
  }));
  return { type: "table", content };
}

/** The rows as paragraphs, where a table would stand too deep. */
export function readTableAsLines({ children }: TableNode, addresses: Addresses): Block[] {
  const space: Inline = { type: "text", text: " " };
  return children.map((row) => ({
    type: "paragraph",
    content: row.children.flatMap((cell) => [...readInline(cell.children, addresses), space]),
  }));
}
