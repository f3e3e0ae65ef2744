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

/** The head of a page of a listing. Pages after the first say in their titles with what moment they begin. */
export function listingHead(described: Described, others: Pick<PageHead, "card" | "follow" | "type"> = {}): Head {
  const { description, base, listing, before } = described;
  return headOf({
    ...others,
    ...{ title: titleOf(described), description, path: pathOf(described) },
    previous: pathOfNewer(base, before, listing.newer),
    next: pathOfOlder(base, listing.older),
  });
}

/** The same for machines: the articles on it, and the way to it. */
export function listingData(described: Described, above: readonly Crumb[] = []) {
  const { name, description, base, listing } = described;
  const facts = { name: titleOf(described), description, path: pathOf(described), language: site.language };
  const way = breadcrumbs(publication(), [...above, { name, path: base }]);
  return [collectionPage(publication(), facts, listing.cards), way] as const;
}

function pathOf({ base, before }: Described): string {
  return before === undefined ? base : `${base}/before/${before}`;
}

function titleOf({ name, listing, before }: Described): string {
  const newest = listing.cards[0];
  if (before === undefined || newest === undefined) return name;
  const { words } = editionFor(site.language, 0);
  return words.listing.olderTitle(name, writeMoment(newest.releasedAt, site.language));
}
