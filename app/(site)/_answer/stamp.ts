import { findLastChange } from "#db/queries/feeds.ts";
import type { Instant } from "#domain/calendar.ts";

interface Stamped {
  /** Media type, without the character set. */
  type: string;
  /** Undefined when there is nothing of that name. */
  write: () => Promise<string | Buffer<ArrayBuffer> | undefined>;
  headers?: Record<string, string>;
}

/**
 * Answers with what follows from released articles alone, and says when any of them last changed; 304 to who has it
 * since then. Undefined when nothing was written.
 */
export async function answerStamped(
  request: Request,
  { type, write, headers = {} }: Stamped,
): Promise<Response | undefined> {
  // Asked before anything is read: what changes meanwhile must not pass for known.
  const stamped = { ...headers, ...stamp(await findLastChange(), Date.now()) };
  if (isUnchanged(request, stamped["last-modified"])) return new Response(null, { status: 304, headers: stamped });
  const text = await write();
  if (text === undefined) return undefined;
  // As bytes: a long text is else gone through once more, for characters that it cannot hold.
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  return new Response(bytes, { headers: { ...stamped, "content-type": `${type}; charset=utf-8` } });
}

/**
 * `Last-Modified`, in whole seconds; none while its second is not over, as more may happen in it.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-last-modified
 */
function stamp(changedAt: Instant | undefined, now: Instant): { "last-modified"?: string } {
  if (changedAt === undefined || Math.floor(changedAt / 1000) >= Math.floor(now / 1000)) return {};
  return { "last-modified": new Date(changedAt).toUTCString() };
}

/** Whether the reader's copy is of that time or later. A tag says it better, and the press compares those. */
function isUnchanged({ headers }: Request, lastModified: string | undefined): boolean {
  const since = headers.get("if-modified-since");
  if (since === null || lastModified === undefined || headers.has("if-none-match")) return false;
  return Date.parse(since) >= Date.parse(lastModified);
}
