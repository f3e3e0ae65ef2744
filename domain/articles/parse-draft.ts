import type { z } from "zod";
import { type Draft, draft } from "#domain/articles/draft.ts";
import type { Document, Inline } from "#domain/body/document.ts";
import { normaliseInline, storable } from "#domain/body/normalise.ts";
import { parseDocument } from "#domain/body/parse.ts";
import { walk } from "#domain/body/walk.ts";
import { Refusal } from "#domain/refusal.ts";

/** What everything but the body may be at most, in objects and in characters. */
const HEAD_LIMITS = { objects: 5_000, characters: 100_000 } as const;
/** What a browser would run, or show as a page of its own, instead of going somewhere. */
const RUNS = /^[\s\p{Cc}]*(?:javascript|vbscript|data|blob|file):/iu;

/**
 * What was written for a story, in its canonical form, from anything at all.
 * @throws Refusal "invalid" for what is not a draft, is too large, or leads where a browser would run it
 */
export function parseDraft(input: unknown): Draft {
  if (typeof input !== "object" || input === null) throw new Refusal("invalid", "This is not the text of a story.");
  const { body: given, ...head } = input as Record<string, unknown>;
  refuseTooLarge(head);
  const body = parseDocument(given);
  const read = draft.safeParse({ ...head, body });
  if (!read.success) throw new Refusal("invalid", `This is not the text of a story: ${firstIssue(read.error)}`);
  refuseRunning(body, read.data.lead?.caption ?? []);
  return storableDraft(read.data);
}

function storableDraft({ lead, ...content }: Draft): Draft {
  const caption = normaliseInline(lead?.caption);
  return { ...withStorableWords(content), lead: lead && { ...withStorableWords(lead), caption } };
}

function withStorableWords<Fields extends object>(fields: Fields): Fields {
  const entries = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === "string" ? storable(value) : value,
  ]);
  return Object.fromEntries(entries) as Fields;
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue === undefined ? "" : `${issue.message} (${issue.path.join(".")})`;
}

/** Without recursion: what is hostile must not exhaust the stack. */
function refuseTooLarge(head: object): void {
  const waiting: unknown[] = [head];
  let objects = 0;
  let characters = 0;
  for (let value = waiting.pop(); value !== undefined || waiting.length > 0; value = waiting.pop()) {
    if (typeof value === "string") characters += value.length;
    if (typeof value !== "object" || value === null) continue;
    objects += 1;
    if (objects > HEAD_LIMITS.objects || characters > HEAD_LIMITS.characters) break;
    for (const inner of Object.values(value)) waiting.push(inner);
  }
  if (objects > HEAD_LIMITS.objects || characters > HEAD_LIMITS.characters)
    throw new Refusal("invalid", "Headlines, names and captions are too long to be kept. Shorten them.");
}

function refuseRunning(body: Document, caption: readonly Inline[]): void {
  const addresses = [...walk(body), ...caption].flatMap((node) => {
    if (node.type === "related") return [node.attrs.href];
    if (node.type === "image") return [node.attrs.src];
    if (node.type !== "text") return [];
    return (node.marks ?? []).flatMap((mark) =>
      mark.type === "link" && mark.attrs.kind === "unresolved" ? [mark.attrs.href] : [],
    );
  });
  const found = addresses.find((address) => RUNS.test(address));
  if (found !== undefined)
    throw new Refusal("invalid", `Take out the link to “${found.slice(0, 60)}”: it leads nowhere.`);
}
