import type { Metadata } from "next";
import { env } from "#env.ts";
import { site } from "#site.ts";
import { paperCard, type ShareCard } from "../cards/_card/share-card.ts";
import { shareImage } from "./share-image.ts";

export interface PageHead {
  title: string;
  description: string;
  /** Path of the canonical address. */
  path: string;
  /** The picture shown where the page is shared; the paper's own when the page has none. */
  card?: ShareCard;
  /** What can be followed by feeds: the page of this path, `/` for the whole paper. */
  follow?: Followed;
  /** Paths of the pages with newer and with older stories. */
  previous?: string | undefined;
  next?: string | undefined;
  /** Not to be found by searching, like a search itself. */
  hidden?: boolean;
}

interface Followed {
  path: string;
  /** Absent for the whole paper. */
  name?: string;
}

const FEEDS = [
  ["application/rss+xml", "xml", "RSS"],
  ["application/atom+xml", "atom", "Atom"],
  ["application/feed+json", "json", "JSON Feed"],
] as const;

/** All that the head of a page says: for search engines, for feed readers and where the page is shared. */
export function headOf(page: PageHead): Metadata {
  const { title, description, path, card = paperCard(), follow, previous, next, hidden = false } = page;
  const image = shareImage(card);
  return {
    title,
    description,
    robots: { index: !hidden, follow: true, "max-image-preview": "large" },
    alternates: { canonical: absolute(path), ...(follow && { types: feedsOf(follow) }) },
    openGraph: {
      ...{ title, description, url: absolute(path), siteName: site.name, type: "website" },
      ...{ locale: openGraphLocale(site.locale), images: [image] },
    },
    twitter: { card: "summary_large_image", title, description, images: [{ url: image.url, alt: image.alt }] },
    ...((previous ?? next) !== undefined && { pagination: pagesOf(previous, next) }),
  };
}

function pagesOf(previous: string | undefined, next: string | undefined) {
  return {
    ...(previous !== undefined && { previous: absolute(previous) }),
    ...(next !== undefined && { next: absolute(next) }),
  };
}

function feedsOf({ path, name }: Followed) {
  const title = name === undefined ? site.name : `${site.name}: ${name}`;
  const base = path === "/" ? "" : path;
  return Object.fromEntries(
    FEEDS.map(([type, ending, format]) => [
      type,
      [{ url: absolute(`${base}/feed.${ending}`), title: `${title} (${format})` }],
    ]),
  );
}

const locales = new Map<string, string>();

/** `en_GB`: language and territory, the likeliest one where none is said. */
export function openGraphLocale(language: string): string {
  const known = locales.get(language);
  if (known !== undefined) return known;
  const { language: own, region } = new Intl.Locale(language).maximize();
  const locale = `${own}_${region}`;
  locales.set(language, locale);
  return locale;
}

/** The address of a path as the world knows it. */
export function absolute(path: string): string {
  return env.SITE_URL + encodeURI(path);
}
