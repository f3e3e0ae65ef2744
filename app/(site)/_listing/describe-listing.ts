import type { Head } from "#components/frame/head-tags.tsx";
import type { Listing } from "#db/queries/listings.ts";
import { writeMoment } from "#domain/dates.ts";
import { breadcrumbs, type Crumb, collectionPage } from "#domain/structured-data/listings.ts";
import { editionFor } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { headOf, type PageHead } from "../_answer/head.ts";
import { publication } from "../_publication/publication.ts";
import { pathOfNewer, pathOfOlder } from "./read-listing.ts";

/** A listing and which page of it. */
export interface Described {
  name: string;
  description: string;
  /** Path of the first page. */
  base: string;
  listing: Listing;
  before: string | undefined;
}

/** The head of a page of a listing. Pages after the first say in title and description with what moment they begin. */
export function listingHead(described: Described, others: Pick<PageHead, "card" | "follow" | "type"> = {}): Head {
  const { base, listing, before } = described;
  return headOf({
    ...others,
    ...{ title: titleOf(described), description: descriptionOf(described), path: pathOf(described) },
    previous: pathOfNewer(base, before, listing.newer),
    next: pathOfOlder(base, listing.older),
  });
}

/** The same for machines: the articles on it, and the way to it. */
export function listingData(described: Described, above: readonly Crumb[] = []) {
  const { name, base, listing } = described;
  const description = descriptionOf(described);
  const facts = { name: titleOf(described), description, path: pathOf(described), language: site.language };
  const way = breadcrumbs(publication(), [...above, { name, path: base }]);
  return [collectionPage(publication(), facts, listing.cards), way] as const;
}

function pathOf({ base, before }: Described): string {
  return before === undefined ? base : `${base}/before/${before}`;
}

function descriptionOf(described: Described): string {
  const { description, before } = described;
  return before === undefined ? description : `${titleOf(described)}. ${description}`;
}

function titleOf({ name, listing, before }: Described): string {
  const newest = listing.cards[0];
  if (before === undefined || newest === undefined) return name;
  const { words } = editionFor(site.language, 0);
  return words.listing.olderTitle(name, writeMoment(newest.releasedAt, site.language));
}
