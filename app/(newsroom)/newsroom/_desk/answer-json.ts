import { Refusal } from "#domain/refusal.ts";
import { attempt } from "./attempt.ts";

/** More than any story with all its fields can be; the verb itself says what is too large for a text. */
const MOST_BYTES = 8_000_000;

/** Answers a script of our own: what came of the work, or why the newsroom said no. Never kept by anyone. */
export async function answerJson(work: () => Promise<unknown>): Promise<Response> {
  return Response.json(await attempt(work), { headers: { "Cache-Control": "no-store" } });
}

/** What a script sent. @throws Refusal "invalid" for what is too large or no JSON */
export async function readJson(request: Request): Promise<unknown> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES)
    throw new Refusal("invalid", "That is too large.");
  const text = await request.text();
  if (text.length > MOST_BYTES) throw new Refusal("invalid", "That is too large.");
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("invalid", "That could not be read.");
  }
}

/** The number of a story in an address. @throws Refusal "not-found" */
export async function storyIn(params: Promise<{ id: string }>): Promise<number> {
  const { id } = await params;
  if (/^[1-9]\d{0,14}$/.test(id)) return Number(id);
  throw new Refusal("not-found", "This story is no longer here.");
}
