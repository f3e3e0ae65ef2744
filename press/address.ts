import { withoutTracking } from "#domain/addresses/tracking.ts";

const LONGEST_PATH = 4000;
/** A search takes 300 characters, which are nine each at most. */
const LONGEST_QUERY = 4000;

/** Paths of pictures, cards, styles, fonts and scripts. */
export const FILE = /^\/(?:_next\/static|cards|media|reader)\//;

/** What a request line asks for: a tidy path and query, or nothing that could exist. */
export type Asked =
  | { path: string; query: string; isQueryTooLong?: true; tidy: boolean; spelled: string; lowered?: string }
  | undefined;

/**
 * Reads a request target.
 * @returns undefined when the path is too long, is not valid percent-encoded UTF-8, or holds a control character;
 *   `query` is without what only says who sent the reader, and empty when it is longer than any that is understood;
 *   `tidy` is false when doubled or trailing slashes had to be removed; `spelled` is the path as it came; `lowered` is the
 *   path in lower case where that is another one
 * @see https://www.rfc-editor.org/rfc/rfc9112#name-request-target
 */
export function readTarget(target: string): Asked {
  const [rawPath = "", ...rest] = target.replace(/^https?:\/\/[^/?#]*/i, "").split("?");
  if (rawPath.length > LONGEST_PATH || !rawPath.startsWith("/") || !isReadable(rawPath)) return undefined;
  const slashed = rawPath.replace(/\/{2,}/g, "/").replace(/(.)\/+$/, "$1");
  const path = inOneEncoding(slashed);
  const lowered = inLowerCase(path);
  const query = rest.length === 0 ? "" : `?${rest.join("?")}`;
  return {
    path,
    ...(query.length > LONGEST_QUERY ? { query: "", isQueryTooLong: true } : { query: withoutTracking(query) }),
    tidy: slashed === rawPath,
    spelled: rawPath,
    ...(lowered === path ? {} : { lowered }),
  };
}

/** The same address may be written with more or fewer percent signs: pages are kept, and made, under one of them. */
function inOneEncoding(path: string): string {
  if (/^[\w/.~-]*$/.test(path)) return path;
  return path
    .split("/")
    .map((part) => encodeURIComponent(decodeURIComponent(part)).replace(PLAIN, decodeURIComponent))
    .join("/");
}

/** What a path may hold as it is. @see https://www.rfc-editor.org/rfc/rfc3986#section-3.3 */
const PLAIN = /%(?:3A|40|24|26|2B|2C|3B|3D)/g;

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
    // What climbs about in the path may lead where its beginning does not say.
    if (/(?:^|\/)\.{1,2}(?:\/|$)/.test(read)) return false;
    return ![...read].some((sign) => sign < " " || sign === "\x7f" || sign === "\\");
  } catch {
    return false;
  }
}
