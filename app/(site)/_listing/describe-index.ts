import { writeMonthOfYear } from "#domain/dates.ts";
import { breadcrumbs, type Crumb, indexPage } from "#domain/structured-data/listings.ts";
import { editionFor } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { publication } from "../_publication/publication.ts";

interface IndexFacts {
  title: string;
  description: string;
  path: string;
}

/** What a page that leads to others says to machines: where it leads, and the way to it. */
export function indexData({ title, description, path }: IndexFacts, entries: readonly Crumb[], above: Crumb[] = []) {
  const facts = { name: title, description, path, language: site.language };
  return [indexPage(publication(), facts, entries), breadcrumbs(publication(), [...above, { name: title, path }])];
}

/** Entries as an index shows them, as machines are told of them. */
export function crumbsOf(entries: readonly { name: string; address: string }[]): Crumb[] {
  return entries.map(({ name, address }) => ({ name, path: address }));
}

/** The way to a month of the archive, or to a day. */
export function archiveCrumbs(year: string, month?: string): Crumb[] {
  const { archive } = editionFor(site.language, 0).words;
  return [
    { name: archive.title, path: "/archive" },
    { name: archive.year(year), path: `/${year}` },
    ...(month === undefined ? [] : [{ name: writeMonthOfYear(year, month, site.language), path: `/${year}/${month}` }]),
  ];
}
