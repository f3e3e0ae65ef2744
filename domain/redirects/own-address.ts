import { idIn } from "#domain/articles/permalink.ts";
import { findSection } from "#site.ts";

/** What an address of this paper names. Whether there is such an article, topic or author the store knows. */
export type OwnAddress =
  | { kind: "page" }
  | { kind: "article"; id: number }
  | { kind: "topic" | "author"; slug: string };

/** Places that are always there, with everything below them. */
const PLACES = new Set(
  [
    "latest search authors topics archive corrections about feeds sitemaps media reader cards indexnow preview newsroom",
    "healthz metrics feed.xml feed.atom feed.json sitemap.xml robots.txt manifest.webmanifest opensearch.xml .well-known",
    "_next favicon.ico missing",
  ].flatMap((line) => line.split(" ")),
);

/** Reads a path that this paper may answer by itself; undefined when nothing of ours could stand there. */
export function readOwnAddress(path: string): OwnAddress | undefined {
  const [first = "", second = "", ...rest] = path.split("/").slice(1);
  if (path === "/" || PLACES.has(first) || findSection(first)) return { kind: "page" };
  if ((first === "topic" || first === "author") && second !== "") return { kind: first, slug: second };
  if (!/^\d{4}$/.test(first)) return undefined;
  return readDated(second, rest);
}

function readDated(month: string, [day = "", slug]: string[]): OwnAddress | undefined {
  if (slug === undefined) return /^(?:\d{2})?$/.test(month) && /^(?:\d{2})?$/.test(day) ? { kind: "page" } : undefined;
  const id = idIn(slug.replace(/\.(?:md|json)$/, ""));
  return id === undefined ? undefined : { kind: "article", id };
}
