import type { z } from "zod";
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
  isNode: boolean;
}

/** Walks without recursion, before the schema does with it: a hostile tree must not exhaust the stack. */
function refuseTooLarge(input: unknown): void {
  const encoder = new TextEncoder();
  const waiting: Step[] = [{ value: input, depth: 0, isNode: true }];
  const seen = { bytes: 0, nodes: 0, objects: 0 };
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if (typeof step.value === "string") seen.bytes += encoder.encode(step.value).length;
    if (typeof step.value !== "object" || step.value === null) continue;
    seen.objects += 1;
    if (step.isNode) seen.nodes += 1;
    refuseBeyond({ ...seen, depth: step.depth });
    queueInner(step.value, step, waiting);
  }
  refuseBeyond({ ...seen, depth: 0 });
}

function refuseBeyond(found: { bytes: number; nodes: number; objects: number; depth: number }): void {
  if (found.depth > BODY_LIMITS.depth)
    throw new Refusal("invalid", `A text is at most ${BODY_LIMITS.depth} levels deep.`);
  if (found.nodes > BODY_LIMITS.nodes || found.objects > BODY_LIMITS.nodes * OBJECTS_PER_NODE)
    throw new Refusal("invalid", `A text has at most ${BODY_LIMITS.nodes} nodes.`);
  if (found.bytes > BODY_LIMITS.bytes) throw new Refusal("invalid", "A text is at most 1 MB large.");
}

/** A node, its lists, its attributes, and several marks with theirs. */
const OBJECTS_PER_NODE = 20;

/** Only what stands in `content` is a node, and only it leads deeper. */
function queueInner(value: object, { depth, isNode }: Step, waiting: Step[]): void {
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(inner) || key !== "content" || !isNode) waiting.push({ value: inner, depth, isNode: false });
    else for (const node of inner) waiting.push({ value: node, depth: depth + 1, isNode: true });
  }
}
