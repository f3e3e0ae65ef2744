import type { RootContent } from "mdast";
import type { Document } from "#domain/body/document.ts";
import { readBlocks } from "#domain/body/markdown/read-blocks.ts";
import type { Reading } from "#domain/body/markdown/reading.ts";
import { parseMarkdown } from "#domain/body/markdown/syntax.ts";
import { normalise } from "#domain/body/normalise.ts";
import { parseDocument } from "#domain/body/parse.ts";

/** What reading a body needs to know of the paper. */
export type BodyReading = Pick<Reading, "addresses" | "timeZone">;

/**
 * A body from Markdown.
 * @throws MarkdownProblem with the line for a directive that cannot be understood; Refusal when the text is too large
 */
export function readBody(markdown: string, reading: BodyReading): Document {
  return readBodyNodes(parseMarkdown(markdown).children, markdown, reading);
}

/** The same from blocks that are already parsed; `source` is the whole text they come from. */
export function readBodyNodes(nodes: readonly RootContent[], source: string, reading: BodyReading): Document {
  const content = readBlocks(nodes, { ...reading, source, depth: 1 });
  return parseDocument(normalise({ type: "doc", content }));
}
