import { z } from "zod";
import { type Document, document } from "#domain/body/document.ts";
import { normalise } from "#domain/body/normalise.ts";
import { Refusal } from "#domain/refusal.ts";

/** What a body may be at most. `bytes` are those of its texts and attributes in UTF-8; `depth` counts nodes inside nodes. */
export const BODY_LIMITS = { bytes: 1_048_576, depth: 12, nodes: 10_000 } as const;

/**
 * The body in its canonical form.
 * @throws Refusal "invalid" for anything that is not a body, or is too large
 */
export function parseDocument(input: unknown): Document {
  refuseTooLarge(input);
  const read = document.safeParse(input);
  if (!read.success) throw new Refusal("invalid", `This is not the text of an article: ${firstIssue(read.error)}`);
  return normalise(read.data);
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue === undefined ? "" : `${issue.message} (${issue.path.join(".")})`;
}

interface Step {
  value: unknown;
  depth: number;
}

/** Walks without recursion, before the schema does with it: a hostile tree must not exhaust the stack. */
function refuseTooLarge(input: unknown): void {
  const encoder = new TextEncoder();
  const waiting: Step[] = [{ value: input, depth: 0 }];
  let bytes = 0;
  let nodes = 0;
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    const { value, depth } = step;
    if (typeof value === "string") bytes += encoder.encode(value).length;
    if (typeof value === "object" && value !== null) nodes += countAndQueue(value, depth, waiting);
    if (depth > BODY_LIMITS.depth) throw new Refusal("invalid", `A text may be nested ${BODY_LIMITS.depth} deep.`);
    if (nodes > BODY_LIMITS.nodes) throw new Refusal("invalid", `A text may have ${BODY_LIMITS.nodes} nodes.`);
    if (bytes > BODY_LIMITS.bytes) throw new Refusal("invalid", "A text may hold 1 MB.");
  }
}

/** Queues what the value holds; 1 when the value is a node of the tree, else 0. Marks are no nodes. */
function countAndQueue(value: object, depth: number, waiting: Step[]): number {
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value)) {
    waiting.push({ value: inner, depth: isList || key === "type" || key === "text" ? depth : depth + 1 });
  }
  return isList ? 0 : 1;
}
