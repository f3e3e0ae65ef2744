import { idIn, type Permalink, pathOf } from "#domain/articles/permalink.ts";
import { externalAddress, type LinkTarget } from "#domain/body/document.ts";
import { type Picture, variantPath } from "#domain/media/picture.ts";

/** Which addresses are ours. */
export interface Addresses {
  /** The address of this paper, without a slash at its end. */
  siteUrl: string;
  /** The address the article was imported from: links to articles on that host lead to ours of the same id. */
  originalUrl?: string;
}

/** What is known of the things the text points at; what is missing is written by its id alone. */
export interface Known {
  pictures?: Record<string, Picture>;
  articles?: Record<number, Permalink>;
  /** By `headlineKey`: where a card that knew only a headline has come to lead. */
  headlines?: Record<string, Permalink>;
}

const ARTICLE_PATH = /^\/(?:\d{4}\/\d{2}\/\d{2}\/)?((?:[^/?#]*-)?a[1-9]\d{0,14})(?:\.md|\.json)?(?:[?#].*)?$/;
const MEDIA_PATH = /^\/media\/([0-9a-f]{32})(?:\/|$)/;

/** What an address in Markdown leads to. Whatever a reader could not safely follow is "unresolved". */
export function readTarget(href: string, addresses: Addresses): LinkTarget {
  const path = pathOnSite(href, addresses);
  const id = path === undefined ? undefined : idIn(ARTICLE_PATH.exec(path)?.[1] ?? "");
  if (id !== undefined) return { kind: "article", id };
  const hash = href.startsWith("/") ? MEDIA_PATH.exec(href)?.[1] : undefined;
  if (hash !== undefined) return { kind: "media", hash };
  const external = externalAddress.safeParse(href);
  if (external.success) return { kind: "external", href };
  return { kind: "unresolved", href: href.slice(0, LONGEST_ADDRESS) };
}

const LONGEST_ADDRESS = 2048;

/** The hash in the address of one of our pictures; null for any other. */
export function mediaIn(src: string): string | null {
  return MEDIA_PATH.exec(src)?.[1] ?? null;
}

/** The address by which Markdown names the target. */
export function writeTarget(target: LinkTarget, known: Known): string {
  switch (target.kind) {
    case "article":
      return articlePath(target.id, known);
    case "media":
      return mediaPath(target.hash, known);
    default:
      return target.href;
  }
}

/** `/2026/11/17/harbour-bridge-a12`, or `/a12` while nothing else is known of it. */
export function articlePath(id: number, { articles }: Known): string {
  const permalink = articles?.[id];
  return permalink === undefined ? `/a${id}` : pathOf(permalink);
}

/** The address of the largest size of a picture. */
export function mediaPath(hash: string, { pictures }: Known): string {
  const picture = pictures?.[hash];
  const [largest] = (picture?.variants ?? [])
    .filter(({ format }) => format === "webp")
    .sort((one, other) => other.width - one.width);
  return picture === undefined || largest === undefined ? `/media/${hash}/` : variantPath(picture, largest);
}

function pathOnSite(href: string, { siteUrl, originalUrl }: Addresses): string | undefined {
  if (href.startsWith("/")) return href.startsWith("//") ? undefined : href;
  const asked = parseUrl(href);
  if (asked === undefined) return undefined;
  const own = [siteUrl, originalUrl ?? siteUrl].map((address) => parseUrl(address)?.host);
  return own.includes(asked.host) ? asked.pathname : undefined;
}

function parseUrl(address: string): URL | undefined {
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address) : undefined;
}
