import { withoutTracking } from "#domain/addresses/tracking.ts";

const LONGEST_ADDRESS = 4000;

/** What a request line asks for: a tidy path and query, or nothing that could exist. */
export type Asked = { path: string; query: string; tidy: boolean; lowered?: string } | undefined;

/**
 * Reads a request target.
 * @returns undefined when it is too long, is not valid percent-encoded UTF-8, or holds a control character;
 *   `query` is without what only says who sent the reader; `tidy` is false when doubled or trailing slashes had to be
 *   removed; `lowered` is the path in lower case where that is another one
 * @see https://www.rfc-editor.org/rfc/rfc9112#name-request-target
 */
export function readTarget(target: string): Asked {
  const [rawPath = "", ...rest] = target.replace(/^https?:\/\/[^/?#]*/i, "").split("?");
  if (target.length > LONGEST_ADDRESS || !rawPath.startsWith("/") || !isReadable(rawPath)) return undefined;
  const path = rawPath.replace(/\/{2,}/g, "/").replace(/(.)\/+$/, "$1");
  const lowered = inLowerCase(path);
  return {
    path,
    query: rest.length === 0 ? "" : withoutTracking(`?${rest.join("?")}`),
    tidy: path === rawPath,
    ...(lowered === path ? {} : { lowered }),
  };
}

/** Capitals in the names of files and in the words of a secret address mean something. */
const CASE_MATTERS = /^\/(?:media|cards|preview|_next|reader|indexnow)\//i;

function inLowerCase(path: string): string {
  if (CASE_MATTERS.test(path)) return path;
  const parts = path.split("/").map((part) => {
    const read = decodeURIComponent(part);
    const low = read.toLowerCase();
    return low === read ? part : encodeURIComponent(low);
  });
  return parts.join("/");
}

function isReadable(path: string): boolean {
  try {
    const read = decodeURIComponent(path);
    return ![...read].some((sign) => sign < " " || sign === "\x7f" || sign === "\\");
  } catch {
    return false;
  }
}
