import type { Block, Inline, Table } from "#domain/body/document.ts";
import { byNeed } from "#domain/body/markdown/by-need.ts";
import { readBackOnce } from "#domain/body/markdown/read-back.ts";
import { readTable } from "#domain/body/markdown/read-table.ts";
import { parseMarkdown } from "#domain/body/markdown/syntax.ts";
import type { Addresses, Known } from "#domain/body/markdown/targets.ts";
import { type Line, writeInline } from "#domain/body/markdown/write-inline.ts";
import { normaliseBlocks, normaliseInline, sameTree } from "#domain/body/normalise.ts";

interface Writing {
  addresses: Addresses;
  known: Known;
}

/** A pipe table. Its first row becomes the head, short rows are filled up, paragraphs in a cell become lines. */
export function writeTable(table: Table, writing: Writing): string {
  const columns = Math.max(...table.content.map((row) => row.content.length));
  const rows = table.content.map((row) => {
    const cells = row.content.map((cell) => writeCell(linesOf(cell.content), writing));
    return rowOf([...cells, ...Array.from({ length: columns - cells.length }, () => "")]);
  });
  const [head = "", ...body] = rows;
  return [head, rowOf(Array.from({ length: columns }, () => "---")), ...body].join("\n");
}

function rowOf(cells: string[]): string {
  return `|${cells.map((cell) => (cell === "" ? "  " : ` ${cell} `)).join("|")}|`;
}

function linesOf(paragraphs: readonly { content?: Inline[] | undefined }[]): Inline[] {
  const gap: Inline[] = [{ type: "hardBreak" }, { type: "hardBreak" }];
  return normaliseInline(paragraphs.flatMap(({ content }, nth) => [...(nth === 0 ? [] : gap), ...(content ?? [])]));
}

function writeCell(content: Inline[], { addresses, known }: Writing): string {
  const line: Line = { known, oneLine: true, inTable: true };
  const readsBack = readBackOnce(["cell", content, addresses], (written) => {
    const [read] = parseMarkdown(`| ${written} |\n| --- |`).children;
    const expected = normaliseBlocks([cellAsTable(content)]);
    return read?.type === "table" && sameTree(normaliseBlocks([readTable(read, addresses)]), expected);
  });
  return content.length === 0 ? "" : byNeed((manner) => writeInline(content, manner, line), readsBack);
}

function cellAsTable(content: Inline[]): Block {
  const cell = { type: "tableHeader" as const, content: [{ type: "paragraph" as const, content }] };
  return { type: "table", content: [{ type: "tableRow", content: [cell] }] };
}
