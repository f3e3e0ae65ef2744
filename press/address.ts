const LONGEST_ADDRESS = 4000;

/** What a request line asks for: a tidy path and query, or nothing that could exist. */
export type Asked = { path: string; query: string; tidy: boolean } | undefined;

/**
 * Reads a request target.
 * @returns undefined when it is too long, is not valid percent-encoded UTF-8, or holds a control character;
 *   `tidy` is false when doubled or trailing slashes had to be removed
 * @see https://www.rfc-editor.org/rfc/rfc9112#name-request-target
 */
export function readTarget(target: string): Asked {
  const [rawPath = "", ...rest] = target.replace(/^https?:\/\/[^/?#]*/i, "").split("?");
  if (target.length > LONGEST_ADDRESS || !rawPath.startsWith("/") || !isReadable(rawPath)) return undefined;
  const path = rawPath.replace(/\/{2,}/g, "/").replace(/(.)\/+$/, "$1");
  return { path, query: rest.length === 0 ? "" : `?${rest.join("?")}`, tidy: path === rawPath };
}

function isReadable(path: string): boolean {
  try {
    const read = decodeURIComponent(path);
    return ![...read].some((sign) => sign < " " || sign === "\x7f" || sign === "\\");
  } catch {
    return false;
  }
}
