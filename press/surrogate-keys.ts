import { findSection } from "#site.ts";

/** A proxy reads no longer header. */
const MOST_KEYS = 300;

/**
 * The keys by which a proxy can drop a page: what kind of page it is, whose, and every article it shows (`a2001`).
 * @param path of the page, with or without a query
 */
export function surrogateKeys(path: string, subjects: readonly string[]): string {
  return [...new Set([...placeKeys(path), ...subjects])].slice(0, MOST_KEYS).join(" ");
}

function placeKeys(path: string): string[] {
  const [first = "", second = "", , slug] = path.replace(/\?.*$/, "").split("/").filter(Boolean);
  if (/^feed\.|^feeds$/.test(first)) return ["feeds", "latest"];
  const feeds = /\/feed\.(?:xml|atom|json)$/.test(path) ? ["feeds"] : [];
  if (first === "") return ["front"];
  if (first === "topic" || first === "author") return [...feeds, `${first}-${second}`];
  // An article is named by its number; else all would go whenever one more stands in the archive.
  if (/^\d{4}$/.test(first)) return slug === undefined ? ["archive"] : [];
  if (/^sitemap/.test(first)) return ["sitemaps"];
  if (findSection(first)) return [...feeds, `section-${first}`];
  return /^[\w.-]+$/.test(first) ? [...feeds, first] : [];
}
