import type { Block, Document, Inline } from "#domain/body/document.ts";
import { normalise } from "#domain/body/normalise.ts";

/** A place in capitals, perhaps with its country, then a spaced em dash: `MUNICH, Germany — `. */
const DATELINE = /^(\p{Lu}[\p{Lu}\p{M}'’.-]+(?: [\p{Lu}\p{M}'’.-]+)*(?:, [\p{L}\p{M}'’. -]{1,40})?) — /u;
const LONGEST = 80;

interface Dated {
  dateline: string;
  body: Document;
}

/** Takes the dateline off the first paragraph; `dateline` is empty when there is none. */
export function splitDateline(body: Document): Dated {
  const [first, ...rest] = body.content;
  if (first?.type !== "paragraph" || first.content === undefined) return { dateline: "", body };
  const dateline = datelineOf(first.content);
  if (dateline === "") return { dateline, body };
  const [opening, ...others] = first.content;
  const text = opening?.type === "text" ? opening.text.slice(`${dateline} — `.length) : "";
  const content: Inline[] = text === "" ? others : [{ type: "text", text }, ...others];
  return { dateline, body: normalise({ type: "doc", content: [{ type: "paragraph", content }, ...rest] }) };
}

function datelineOf([opening]: Inline[]): string {
  if (opening?.type !== "text" || opening.marks !== undefined) return "";
  const dateline = DATELINE.exec(opening.text)?.[1] ?? "";
  return dateline.length > LONGEST ? "" : dateline;
}

/** Puts the dateline before the first paragraph; undefined when reading it back would not find the same. */
export function joinDateline({ dateline, body }: Dated): Document | undefined {
  const [first, ...rest] = body.content;
  if (dateline === "") return splitDateline(body).dateline === "" ? body : undefined;
  if (first?.type !== "paragraph" || first.content === undefined) return undefined;
  const content: Inline[] = [{ type: "text", text: `${dateline} — ` }, ...first.content];
  const opened: Block = { type: "paragraph", content };
  const joined = normalise({ type: "doc", content: [opened, ...rest] });
  const read = splitDateline(joined);
  return read.dateline === dateline && JSON.stringify(read.body) === JSON.stringify(body) ? joined : undefined;
}
