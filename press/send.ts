import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Print } from "./capture.ts";
import { isKept, type Policies, readerPolicies } from "./policies.ts";

const LEAST_WORTH_COMPRESSING = 1024;
const QUALITY = 4;

/** Sends a print: with an ETag and 304, compressed as the reader's agent likes it, without a body for HEAD. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  print: Print,
  policies: Policies = readerPolicies,
): Promise<void> {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  for (const [name, value] of Object.entries(print.headers)) {
    if (value !== undefined && isKept(name)) response.setHeader(name, value);
  }
  response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
  response.setHeader("Vary", "Accept-Encoding");
  for (const [name, value] of Object.entries(policies)) response.setHeader(name, value);
  if (print.status !== 200) return end(request, response, print.status, print.body);
  const etag = `"${createHash("sha256").update(print.body).digest("base64url").slice(0, 27)}"`;
  response.setHeader("ETag", etag);
  const known = request.headers["if-none-match"];
  if (known !== undefined && hasTag(known, etag)) return end(request, response, 304, Buffer.alloc(0));
  return end(request, response, 200, await compress(request, response, print.body));
}

function end(request: IncomingMessage, response: ServerResponse, status: number, body: Buffer): void {
  response.statusCode = status;
  if (status !== 304) response.setHeader("Content-Length", body.length);
  response.end(request.method === "HEAD" || status === 304 ? undefined : body);
}

/** Weak comparison: a proxy that compressed the page may have marked the tag as weak. */
function hasTag(known: string, etag: string): boolean {
  return known === "*" || known.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}

async function compress(request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<Buffer> {
  const type = String(response.getHeader("content-type") ?? "");
  if (
    body.length < LEAST_WORTH_COMPRESSING ||
    !/^(?:text\/|application\/(?:json|xml|manifest\+json|.*\+(?:json|xml)))/.test(type)
  )
    return body;
  const coding = preferredCoding(String(request.headers["accept-encoding"] ?? ""));
  if (coding === undefined) return body;
  response.setHeader("Content-Encoding", coding);
  if (coding === "gzip") return promisify(gzip)(body, { level: QUALITY });
  return promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
}

/** Brotli if accepted, else gzip, else none. @see https://www.rfc-editor.org/rfc/rfc9110#field.accept-encoding */
export function preferredCoding(accepted: string): "br" | "gzip" | undefined {
  const codings = accepted.split(",").map((part) => part.trim().toLowerCase());
  const takes = (name: string) =>
    codings.some((coding) => coding.split(";")[0]?.trim() === name && !/;\s*q=0(?:\.0*)?$/.test(coding));
  if (takes("br")) return "br";
  return takes("gzip") ? "gzip" : undefined;
}
