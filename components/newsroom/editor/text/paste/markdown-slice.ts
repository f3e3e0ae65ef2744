import { type Schema, Slice } from "@tiptap/pm/model";
import { type BodyReading, readBody } from "#domain/body/markdown/read-body.ts";

/** Markdown as it is put into the text; undefined when it cannot be read. Its first and last lines join those around it. */
export function sliceOfMarkdown(schema: Schema, text: string, reading: BodyReading): Slice | undefined {
  try {
    const { content } = schema.nodeFromJSON(readBody(text, reading));
    const isOneLine = content.childCount === 1 && content.firstChild?.type.name === "paragraph";
    return isOneLine ? new Slice(content, 1, 1) : new Slice(content, 0, 0);
  } catch {
    return undefined;
  }
}
