import { StructuredData } from "#components/frame/structured-data.tsx";
import { AuthorHead } from "#components/listing/author-head.tsx";
import { AuthorWork } from "#components/listing/author-work.tsx";
import { findAuthor } from "#db/queries/authors.ts";
import { countAuthor, listAuthor } from "#db/queries/listings.ts";
import { findTopic } from "#db/queries/topics.ts";
import { shorten } from "#domain/articles/description.ts";
import { profilePage } from "#domain/structured-data/people.ts";
import { editionFor } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { openEdition } from "../../_answer/edition.ts";
import { readSegment } from "../../_answer/segment.ts";
import { Sheet } from "../../_frame/sheet.tsx";
import { listingData, listingHead } from "../../_listing/describe-listing.ts";
import { readListing } from "../../_listing/read-listing.ts";
import { publication } from "../../_publication/publication.ts";
import { authorCard } from "../../cards/_card/share-card.ts";

const LONGEST = 200;

async function readAuthor(segment: string, before?: string) {
  const author = await findAuthor(readSegment(segment) ?? "");
  const listing = author && (await readListing(before, (page) => listAuthor(author.slug, page)));
  return author && listing && { author, listing, base: `/author/${author.slug}` };
}

type Found = NonNullable<Awaited<ReturnType<typeof readAuthor>>>;

function headOfAuthor(found: Found, before?: string) {
  const { author, base } = found;
  return listingHead(describedBy(found, before), {
    card: authorCard(author),
    follow: { path: base, name: author.name },
    ...(before === undefined && { type: "profile" }),
  });
}

function describedBy({ author, listing, base }: Found, before?: string) {
  const { people } = editionFor(site.language, 0).words;
  const about = author.biography[0] ?? people.authorAbout(author.name, author.post);
  return { name: author.name, description: shorten(about, LONGEST), base, listing, before };
}

/** The first page is about the person, the others are about what they signed. */
function dataOf(found: Found, before?: string) {
  const { title } = editionFor(site.language, 0).words.people;
  const [list, way] = listingData(describedBy(found, before), [{ name: title, path: "/authors" }]);
  return [before === undefined ? profilePage(publication(), found.author) : list, way];
}

/** Someone who signs, and everything they signed with their part in it. Undefined when there is no such person or page. */
export async function AuthorPage({ slug, before }: { slug: string; before?: string }) {
  const found = await readAuthor(slug, before);
  if (found === undefined) return undefined;
  const { author, listing, base } = found;
  const edition = await openEdition();
  const topics = await Promise.all(author.expertise.map(findTopic));
  return (
    <Sheet head={headOfAuthor(found, before)} edition={edition}>
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
      <StructuredData of={dataOf(found, before)} />
    </Sheet>
  );
}
