import type { Metadata } from "next";
import { cache } from "react";
import { Sheet } from "#components/frame/sheet.tsx";
import { AuthorHead } from "#components/listing/author-head.tsx";
import { AuthorWork } from "#components/listing/author-work.tsx";
import { findAuthor } from "#db/queries/authors.ts";
import { countAuthor, listAuthor } from "#db/queries/listings.ts";
import { findTopic } from "#db/queries/topics.ts";
import { editionFor } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { openEdition } from "../../_answer/edition.ts";
import { headOf } from "../../_answer/head.ts";
import { readSegment } from "../../_answer/segment.ts";
import { pathOfOlder, readListing } from "../../_listing/read-listing.ts";

const readAuthor = cache(async (segment: string, before?: string) => {
  const author = await findAuthor(readSegment(segment) ?? "");
  const listing = author && (await readListing(before, (page) => listAuthor(author.slug, page)));
  return author && listing && { author, listing, base: `/author/${author.slug}` };
});

export async function authorHead(slug: string, before?: string): Promise<Metadata | undefined> {
  const found = await readAuthor(slug, before);
  if (found === undefined) return undefined;
  const { author, listing, base } = found;
  const { words } = editionFor(site.language, 0);
  return headOf({
    title: before === undefined ? author.name : words.listing.olderTitle(author.name),
    description: author.biography[0] ?? words.people.authorAbout(author.name, author.post),
    path: before === undefined ? base : `${base}/before/${before}`,
    next: pathOfOlder(base, listing.older),
    continued: before !== undefined,
  });
}

/** Someone who signs, and everything they signed with their part in it. Undefined when there is no such person or page. */
export async function AuthorPage({ slug, before }: { slug: string; before?: string }) {
  const found = await readAuthor(slug, before);
  if (found === undefined) return undefined;
  const { author, listing, base } = found;
  const edition = await openEdition();
  const topics = await Promise.all(author.expertise.map(findTopic));
  return (
    <Sheet edition={edition}>
      <AuthorHead author={author} expertise={topics.filter((topic) => topic !== undefined)} edition={edition} />
      <AuthorWork
        author={author}
        articles={await countAuthor(author.slug)}
        cards={listing.cards}
        base={base}
        older={listing.older}
        first={before === undefined}
        edition={edition}
      />
    </Sheet>
  );
}
