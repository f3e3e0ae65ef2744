import { isTracking } from "#domain/addresses/tracking.ts";

const LONGEST = 2000;

/**
 * The one spelling under which an old address is kept: host, letter case, encoding, order of parameters, doubled and
 * trailing slashes and tracking parameters make no difference.
 * @param address a path with or without a query, or a whole web address
 * @returns undefined when it is no address at all
 */
export function addressKey(address: string): string | undefined {
  const [, rawPath = "", query = ""] = /^(?:https?:\/\/[^/?#]+)?([^?#]*)(?:\?([^#]*))?/i.exec(address.trim()) ?? [];
  if (address.length > LONGEST || (rawPath !== "" && !rawPath.startsWith("/"))) return undefined;
  const path = readPath(rawPath);
  if (path === undefined) return undefined;
  const asked = [...new URLSearchParams(query)].filter(([name]) => !isTracking(name)).map((pair) => pair.join("="));
  return path.toLowerCase() + (asked.length === 0 ? "" : `?${asked.sort().join("&").toLowerCase()}`);
}

/** The path as it is read, tidied; undefined when it is not valid percent-encoded UTF-8 or holds control characters. */
export function readPath(path: string): string | undefined {
  try {
    const read = decodeURIComponent(path).normalize("NFC");
    if ([...read].some((sign) => sign < " " || sign === "\x7f" || sign === "\\")) return undefined;
    return `/${read.replace(/\/{2,}/g, "/").replace(/^\/|\/$/g, "")}`;
  } catch {
    return undefined;
  }
}

/** The address and all those above it, the longest first, each with what it leaves out: `/a/b` + ``, `/a` + `/b`. */
export function withThoseAbove(key: string): { key: string; rest: string }[] {
  const parts = key.split("/").slice(1);
  return parts.map((_, left) => {
    const end = parts.length - left;
    return {
      key: `/${parts.slice(0, end).join("/")}`,
      rest: parts
        .slice(end)
        .map((part) => `/${part}`)
        .join(""),
    };
  });
}
