import type { Document } from "#domain/body/document.ts";
import { canonical } from "#domain/body/markdown/canonical.ts";
import { type Writing, writeBlocks } from "#domain/body/markdown/write-blocks.ts";

/** A body as Markdown, without a newline at its end. `readBody` gives the same body back. */
export function writeBody(body: Document, writing: Writing): string {
  return writeBlocks(canonical(body, writing).content, writing);
}
