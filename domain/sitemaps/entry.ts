import type { ArticleCard, Translation } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import type { Instant } from "#domain/calendar.ts";
import { element, type Markup } from "#domain/markup.ts";
import { largestVariant } from "#domain/media/largest-variant.ts";
import { type Picture, variantPath } from "#domain/media/picture.ts";
import { addressOf, type Publication } from "#domain/publication.ts";
import { type Alternate, alternatesOf } from "#domain/sitemaps/alternates.ts";

/** One page of a sitemap; all paths. */
export interface SitemapEntry {
  path: string;
  changedAt?: Instant;
  pictures?: readonly string[];
  alternates?: readonly Alternate[];
}

/** The entry of an article. `pictures` are those its text shows, without the lead picture, which is taken from the card. */
export function articleEntry(
  publication: Pick<Publication, "language">,
  article: ArticleCard & { translations: readonly Translation[] },
  pictures: readonly Picture[] = [],
): SitemapEntry {
  const shown = article.picture ? [article.picture, ...pictures] : pictures;
  return {
    path: pathOf(article),
    changedAt: article.updatedAt ?? article.releasedAt,
    pictures: [...new Set(shown.flatMap(largestPath))],
    alternates: alternatesOf(publication, article),
  };
}

function largestPath(picture: Picture): string[] {
  const variant = largestVariant(picture);
  return variant ? [variantPath(picture, variant)] : [];
}

/**
 * The entry as it stands in a file. What it says of pictures and languages is left out when it would not fit the room.
 * @param room most bytes it may have
 */
export function writeEntry(publication: Pick<Publication, "url">, entry: SitemapEntry, room: number): string {
  const { path, changedAt, pictures = [], alternates = [] } = entry;
  const place = [
    element("loc", {}, [addressOf(publication, path)]),
    changedAt === undefined ? undefined : element("lastmod", {}, [new Date(changedAt).toISOString()]),
  ];
  const extensions = [
    ...alternates.map((alternate) => alternateOf(publication, alternate)),
    ...pictures.map((picture) =>
      element("image:image", {}, [element("image:loc", {}, [addressOf(publication, picture)])]),
    ),
  ];
  const full = element("url", {}, [...place, ...extensions]).markup;
  return bytesOf(full) <= room ? full : element("url", {}, place).markup;
}

function alternateOf(publication: Pick<Publication, "url">, { hreflang, path }: Alternate): Markup {
  return element("xhtml:link", { rel: "alternate", hreflang, href: addressOf(publication, path) });
}

const encoder = new TextEncoder();

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}
