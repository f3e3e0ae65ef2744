import type { BreadcrumbList, CollectionPage, WithContext } from "schema-dts";
import type { ArticleCard } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { addressOf, type Publication } from "#domain/publication.ts";
import { publisherId } from "#domain/structured-data/publisher.ts";

/** A page and what it is called: a step on the way to another, or an entry of an index. */
export interface Crumb {
  name: string;
  path: string;
}

/**
 * The way to a page, the front first.
 * @see https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 */
export function breadcrumbs(publication: Publication, crumbs: readonly Crumb[]) {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: [{ name: publication.name, path: "/" }, ...crumbs].map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: addressOf(publication, path),
    })),
  } satisfies WithContext<BreadcrumbList>;
}

interface CollectionFacts {
  name: string;
  description: string;
  path: string;
  language: string;
}

/** A section, a topic or another listing, with the articles on this page of it. @see https://schema.org/CollectionPage */
export function collectionPage(publication: Publication, facts: CollectionFacts, cards: readonly ArticleCard[]) {
  const entries = cards.map((card) => ({ name: card.headline, path: pathOf(card) }));
  return indexPage(publication, facts, entries);
}

/** A page that leads to others of the paper: an index from A to Z, a year of the archive. */
export function indexPage(publication: Publication, facts: CollectionFacts, entries: readonly Crumb[]) {
  const url = addressOf(publication, facts.path);
  return {
    "@context": "https://schema.org",
    "@type": "CollectionPage",
    "@id": url,
    url,
    name: facts.name,
    description: facts.description,
    inLanguage: facts.language,
    isPartOf: { "@id": addressOf(publication, "/#website") },
    publisher: { "@id": publisherId(publication) },
    mainEntity: {
      "@type": "ItemList",
      numberOfItems: entries.length,
      itemListElement: entries.map(({ name, path }, index) => ({
        "@type": "ListItem",
        position: index + 1,
        url: addressOf(publication, path),
        name,
      })),
    },
  } satisfies WithContext<CollectionPage>;
}
