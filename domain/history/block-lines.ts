import type { Block, Document } from "#domain/body/document.ts";
import { plainText } from "#domain/body/plain-text.ts";

/** The body as passages of text in reading order: containers are opened, tables go row by row. */
export function blockLines({ content }: Document): string[] {
  return content.flatMap(linesOf).filter((line) => line !== "");
}

function linesOf(block: Block): string[] {
  switch (block.type) {
    case "bulletList":
    case "orderedList":
      return block.content.flatMap((item) => item.content.flatMap(linesOf));
    case "blockquote":
      return block.content.flatMap(linesOf);
    case "aside":
      return [block.attrs.title, ...block.content.flatMap(linesOf)];
    case "gallery":
      return block.content.flatMap(linesOf);
    case "pullQuote":
      return [...block.content.flatMap(linesOf), lineOf({ ...block, content: [] })];
    case "image":
      return [lineOf(block), block.attrs.alt];
    case "table":
      return block.content.map((row) => lineOf({ type: "table", content: [row] }));
    default:
      return [lineOf(block)];
  }
}

function lineOf(block: Block): string {
  return plainText({ type: "doc", content: [block] });
}
