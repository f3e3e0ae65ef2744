import { listYears } from "#db/queries/listings.ts";
import { listAuthorPages, listSectionPages, listTopicPages } from "#db/queries/sitemap-pages.ts";
import { listSitemapMonths } from "#db/queries/sitemaps.ts";
import type { SitemapEntry } from "#domain/sitemaps/entry.ts";
import { URLS_PER_FILE } from "#domain/sitemaps/urlset.ts";
import { site } from "#site.ts";

/** Pages that are there from the first day. */
const STANDING = ["/latest", "/archive", "/authors", "/topics", "/corrections", "/about", "/feeds"];

/** Every page that is no article: the front, sections, topics, authors, years, months, and what the paper says of itself. */
export async function listPages(): Promise<SitemapEntry[]> {
  const sections = await listSectionPages();
  const known = new Map(sections.map(({ slug, changedAt }) => [slug, changedAt]));
  const newest = Math.max(0, ...known.values());
  return [
    entryAt("/", newest),
    ...STANDING.map((path) => ({ path })),
    ...site.sections.map(({ slug }) => entryAt(`/${slug}`, known.get(slug))),
    ...(await listTopicPages()).map(({ slug, changedAt }) => entryAt(`/topic/${slug}`, changedAt)),
    ...(await listAuthorPages()).map(({ slug, changedAt }) => entryAt(`/author/${slug}`, changedAt)),
    ...(await listYears()).map(({ year }) => ({ path: `/${year}` })),
    ...(await listSitemapMonths()).map(({ month, changedAt }) => entryAt(`/${month.replace("-", "/")}`, changedAt)),
  ];
}

function entryAt(path: string, changedAt: number | undefined): SitemapEntry {
  return changedAt ? { path, changedAt } : { path };
}

/** The entries of one file of pages: `pages.xml`, `pages-2.xml` …; undefined when there is no such file. */
export async function takePages(file: string): Promise<SitemapEntry[] | undefined> {
  if (!file.startsWith("pages")) return undefined;
  const entries = await listPages();
  const part = listPageFiles(entries).findIndex(({ path }) => path === `/sitemaps/${file}`);
  return part < 0 ? undefined : entries.slice(part * URLS_PER_FILE, (part + 1) * URLS_PER_FILE);
}

/** The files that hold them all, as many in each as one may hold. */
export function listPageFiles(entries: readonly SitemapEntry[]): { path: string }[] {
  return Array.from({ length: Math.ceil(entries.length / URLS_PER_FILE) }, (_, index) => ({
    path: `/sitemaps/pages${index === 0 ? "" : `-${index + 1}`}.xml`,
  }));
}
