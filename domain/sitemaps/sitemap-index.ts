import type { Instant } from "#domain/calendar.ts";
import { element, xmlDocument } from "#domain/markup.ts";
import { addressOf, type Publication } from "#domain/publication.ts";
import { MOST_URLS } from "#domain/sitemaps/urlset.ts";

/** A file of the index. */
export interface SitemapFile {
  path: string;
  changedAt?: Instant;
}

/**
 * The list of all sitemap files.
 * @throws RangeError at more files than an index may list
 * @see https://www.sitemaps.org/protocol.html#index
 */
export function renderSitemapIndex(publication: Pick<Publication, "url">, files: readonly SitemapFile[]): string {
  if (files.length > MOST_URLS) throw new RangeError(`A sitemap index lists ${MOST_URLS} files.`);
  return xmlDocument(
    "sitemapindex",
    { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" },
    files.map(({ path, changedAt }) =>
      element("sitemap", {}, [
        element("loc", {}, [addressOf(publication, path)]),
        changedAt === undefined ? undefined : element("lastmod", {}, [new Date(changedAt).toISOString()]),
      ]),
    ),
  );
}
