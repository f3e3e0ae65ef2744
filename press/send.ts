import type { IncomingMessage, ServerResponse } from "node:http";
import type { Coding } from "./compress.ts";
import { bodyIn, isCompressible, isTagOf, type Print, tagIn } from "./print.ts";

/** With what a print leaves the house, beside its own headers. */
export interface Manner {
  /** Policies, `Cache-Control` and the like. */
  headers: Record<string, string>;
  /** Whether the same print is always sent with the same headers, so that these may be made once. */
  isUsual: boolean;
  /** An instant since which the page reads as it does; unsaid while its second is not over, as more may happen in it. */
  since?: number;
}

const SECOND_MS = 1000;
const EMPTY = Buffer.alloc(0);

/** Sends a print: 304 to who has it, compressed as the reader's agent likes it, without a body for HEAD. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  print: Print,
  manner: Manner,
): Promise<void> {
  const coding = codingFor(request, print);
  const known = knownTag(request, print, manner, coding);
  if (known !== undefined) return sendUnchanged(response, print, manner, known);
  sendBody(request, response, print, manner, coding, print.bodies[coding] ?? (await bodyIn(print, coding)));
}

/** The same without waiting for anything. @returns the coding for this reader; undefined when the page has yet to be compressed */
export function sendAtOnce(
  request: IncomingMessage,
  response: ServerResponse,
  print: Print,
  manner: Manner,
): Coding | undefined {
  const coding = codingFor(request, print);
  const known = knownTag(request, print, manner, coding);
  const body = print.bodies[coding];
  if (known !== undefined) sendUnchanged(response, print, manner, known);
  else if (body !== undefined) sendBody(request, response, print, manner, coding, body);
  else return undefined;
  return coding;
}

function sendBody(
  { method }: IncomingMessage,
  response: ServerResponse,
  print: Print,
  manner: Manner,
  coding: Coding,
  body: Buffer,
): void {
  response.writeHead(print.status, headFor(print, manner, coding, body.length));
  response.end(method === "HEAD" ? EMPTY : body);
}

/** Made once for its first second, in which the page does not say when it changed, and once for ever after. */
function headFor(print: Print, manner: Manner, coding: Coding, length: number): string[] {
  if (!manner.isUsual) return headOf(print, manner, coding, length);
  const isSettled = isOver(manner.since);
  const known = print.heads[coding];
  if (known?.isSettled === isSettled) return known.pairs;
  const made = headOf(print, manner, coding, length);
  print.heads[coding] = { pairs: made, isSettled };
  return made;
}

function headOf(print: Print, manner: Manner, coding: Coding, length: number): string[] {
  return pairs({
    ...print.headers,
    ...(print.status === 200 ? { etag: tagIn(print, coding) } : {}),
    ...changedAt(print, manner),
    vary: "Accept-Encoding",
    ...(coding === "identity" ? {} : { "content-encoding": coding }),
    "content-length": String(length),
    ...manner.headers,
  });
}

function sendUnchanged(response: ServerResponse, print: Print, manner: Manner, etag: string): void {
  const { "content-type": _, "content-length": __, ...headers } = print.headers;
  response.writeHead(
    304,
    pairs({ ...headers, etag, ...changedAt(print, manner), vary: "Accept-Encoding", ...manner.headers }),
  );
  response.end();
}

function pairs(headers: Record<string, string>): string[] {
  return Object.entries(headers).flat();
}

/** When the page began to read as it does: as it says itself, or when it was first printed so. */
function changedAt(print: Print, { since }: Manner): { "last-modified"?: string } {
  if (print.status !== 200 || print.headers["last-modified"] !== undefined) return {};
  return since !== undefined && isOver(since) ? { "last-modified": new Date(since).toUTCString() } : {};
}

function isOver(since: number | undefined): boolean {
  return since === undefined || Math.floor(since / SECOND_MS) < Math.floor(Date.now() / SECOND_MS);
}

/**
 * The tag of the page for a reader whose copy is this page. A tag says it better than a time.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-precedence-of-preconditions
 */
function knownTag({ headers }: IncomingMessage, print: Print, manner: Manner, coding: Coding): string | undefined {
  if (print.status !== 200) return undefined;
  const tags = headers["if-none-match"];
  if (tags !== undefined) return tagAmong(tags, print, coding);
  const since = headers["if-modified-since"];
  if (since === undefined) return undefined;
  const changed = print.headers["last-modified"] ?? changedAt(print, manner)["last-modified"];
  return changed !== undefined && Date.parse(since) >= Date.parse(changed) ? tagIn(print, coding) : undefined;
}

/**
 * Weak comparison: a proxy that compressed the page may have marked the tag as weak, and in every coding it is one page. Who has it finer
 * than it is here, as after a start, goes on calling it so.
 */
function tagAmong(known: string, print: Print, coding: Coding): string | undefined {
  const listed = known.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (known !== "*" && !listed.some((tag) => isTagOf(print, tag))) return undefined;
  const finest = tagIn({ etag: print.etag, isFine: true }, coding);
  return listed.includes(finest) ? finest : tagIn(print, coding);
}

const MOST_REMEMBERED = 500;
/** Browsers say the same few things. */
const preferences = new Map<string, Coding>();

/** In which coding a print is sent to whoever asks so. */
export function codingFor({ headers }: IncomingMessage, print: Print): Coding {
  return isCompressible(print) ? preferredCoding(headers["accept-encoding"]) : "identity";
}

function preferredCoding(accepted: string | undefined): Coding {
  if (accepted === undefined) return "identity";
  const known = preferences.get(accepted);
  if (known !== undefined) return known;
  const chosen = chooseCoding(accepted);
  if (preferences.size < MOST_REMEMBERED && accepted.length < 100) preferences.set(accepted, chosen);
  return chosen;
}

/** Brotli if accepted, else gzip, else none. @see https://www.rfc-editor.org/rfc/rfc9110#field.accept-encoding */
export function chooseCoding(accepted: string): Coding {
  const codings = accepted.split(",").map((part) => part.trim().toLowerCase());
  const takes = (name: string) =>
    codings.some((coding) => coding.split(";")[0]?.trim() === name && !/;\s*q=0(?:\.0*)?$/.test(coding));
  if (takes("br")) return "br";
  return takes("gzip") ? "gzip" : "identity";
}
