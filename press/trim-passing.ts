import type { ServerResponse } from "node:http";
import { trim } from "./trim.ts";

/**
 * Holds a page back until it is whole and lets it go without the framework's scripts, as readers get theirs. Whatever is
 * no page passes as it comes.
 */
export function trimPassing(response: ServerResponse): void {
  const { writeHead, write, end } = response;
  const chunks: Buffer[] = [];
  const isPage = () => String(response.getHeader("content-type") ?? "").startsWith("text/html");
  const unmeasured = (...head: unknown[]) => {
    if (isPage()) response.removeHeader("content-length");
    return Reflect.apply(writeHead, response, head);
  };
  const hold = (...parts: unknown[]) => {
    if (!isPage()) return Reflect.apply(write, response, parts);
    keep(chunks, parts);
    callLast(parts);
    return true;
  };
  const letGo = (...parts: unknown[]) => {
    if (!isPage()) return Reflect.apply(end, response, parts);
    keep(chunks, parts);
    callLast(parts);
    return end.call(response, trim(Buffer.concat(chunks).toString("utf8")), "utf8");
  };
  Object.assign(response, { writeHead: unmeasured, write: hold, end: letGo });
}

function keep(chunks: Buffer[], [chunk, encoding]: unknown[]): void {
  if (typeof chunk === "string")
    chunks.push(Buffer.from(chunk, typeof encoding === "string" && Buffer.isEncoding(encoding) ? encoding : "utf8"));
  else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
}

function callLast(parts: unknown[]): void {
  const last = parts.at(-1);
  if (typeof last === "function") process.nextTick(() => last());
}
