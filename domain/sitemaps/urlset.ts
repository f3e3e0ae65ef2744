import type { Publication } from "#domain/publication.ts";
import { type SitemapEntry, writeEntry } from "#domain/sitemaps/entry.ts";

/** The protocol's limits: addresses in a file, bytes of a file without compression, characters of an address. */
export const MOST_URLS = 50_000;
export const MOST_BYTES = 50 * 1024 * 1024;

/** Few enough that a file stays below both limits whatever its entries say: each has 5,000 bytes. */
export const URLS_PER_FILE = 10_000;
const BYTES_PER_URL = 5_000;
const CHUNK = 64 * 1024;

const OPENING = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml">
`;
const CLOSING = "</urlset>\n";

/**
 * One sitemap file, piece by piece as its entries come.
 * @throws RangeError at more than `URLS_PER_FILE` entries: ask for them file by file (`month-files.ts`)
 * @see https://www.sitemaps.org/protocol.html
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps
 */
export async function* writeSitemap(
  publication: Pick<Publication, "url">,
  entries: AsyncIterable<SitemapEntry> | Iterable<SitemapEntry>,
): AsyncGenerator<string> {
  let chunk = OPENING;
  let urls = 0;
  for await (const entry of entries) {
    urls += 1;
    if (urls > URLS_PER_FILE) throw new RangeError(`A sitemap file holds ${URLS_PER_FILE} addresses.`);
    chunk += `${writeEntry(publication, entry, BYTES_PER_URL)}\n`;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  yield chunk + CLOSING;
}
