import type { Head, HeadFact, HeadLink } from "#components/frame/head-tags.tsx";
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
  /** The title where it is shared, if another. */
  sharedTitle?: string;
  /** What kind of thing is shared. @see https://ogp.me/#types */
  type?: "website" | "article" | "profile";
  /** BCP 47 tag; the paper's own unless said. */
  locale?: string;
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
export function headOf(page: PageHead): Head {
  const { title, description, path, follow, previous, next, hidden = false } = page;
  return {
    title,
    description,
    robots: `${hidden ? "noindex" : "index"}, follow, max-image-preview:large`,
    links: [
      { rel: "canonical", href: canonicalOf(path) },
      ...(follow ? feedsOf(follow) : []),
      ...(previous === undefined ? [] : [{ rel: "prev", href: absolute(previous) }]),
      ...(next === undefined ? [] : [{ rel: "next", href: absolute(next) }]),
    ],
    facts: sharedFacts(page),
  };
}

/** What is shown where the page is shared. @see https://ogp.me/ @see https://developer.x.com/en/docs/x-for-websites/cards */
function sharedFacts(page: PageHead): HeadFact[] {
  const { title, description, path, sharedTitle = title, type = "website", locale = site.locale } = page;
  const image = shareImage(page.card ?? paperCard());
  return [
    ["og:title", sharedTitle],
    ["og:description", description],
    ["og:url", canonicalOf(path)],
    ["og:site_name", site.name],
    ["og:type", type],
    ["og:locale", openGraphLocale(locale)],
    ["og:image", image.url],
    ["og:image:alt", image.alt],
    ["og:image:type", image.type],
    ["og:image:width", String(image.width)],
    ["og:image:height", String(image.height)],
    ["twitter:card", "summary_large_image"],
    ["twitter:title", sharedTitle],
    ["twitter:description", description],
    ["twitter:image", image.url],
    ["twitter:image:alt", image.alt],
  ];
}

function feedsOf({ path, name }: Followed): HeadLink[] {
  const title = name === undefined ? site.name : `${site.name}: ${name}`;
  const base = path === "/" ? "" : path;
  return FEEDS.map(([type, ending, format]) => ({
    ...{ rel: "alternate", type, title: `${title} (${format})` },
    href: absolute(`${base}/feed.${ending}`),
  }));
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

/** The one address of a page. That of the front is the paper's own, without a path. */
function canonicalOf(path: string): string {
  return absolute(path === "/" ? "" : path);
}
