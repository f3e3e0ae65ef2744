import { StructuredData } from "#components/frame/structured-data.tsx";
import { ListingPage } from "#components/listing/listing-page.tsx";
import { PageTitle } from "#components/listing/page-title.tsx";
import { SideMostRead } from "#components/listing/side-most-read.tsx";
import { type Listing, listLatest } from "#db/queries/listings.ts";
import { editionFor, inWords } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { openEdition } from "../_answer/edition.ts";
import { Sheet } from "../_frame/sheet.tsx";
import { listingData, listingHead } from "../_listing/describe-listing.ts";
import { readMost } from "../_listing/most-read.ts";
import { readListing } from "../_listing/read-listing.ts";

const BASE = "/latest";
const MOST_READ = 10;

function describedBy(listing: Listing, before?: string) {
  const { words } = editionFor(site.language, 0);
  return { name: words.listing.latestTitle, description: words.listing.latestAbout, base: BASE, listing, before };
}

/** Everything by day. Undefined when `before` is no article. */
export async function LatestPage({ before }: { before?: string }) {
  const page = await readListing(before, listLatest);
  if (page === undefined) return undefined;
  const edition = await openEdition();
  const ours = inWords(edition);
  const { words } = edition;
  const mostRead = await readMost(edition, MOST_READ);
  const described = describedBy(page, before);
  return (
    <Sheet head={listingHead(described, { follow: { path: "/" } })} edition={edition} sections>
      <PageTitle
        title={words.listing.latestTitle}
        text={words.listing.latestAbout}
        spoken={{ title: ours, text: ours }}
      />
      <ListingPage
        base={BASE}
        cards={page.cards}
        older={page.older}
        first={before === undefined}
        edition={edition}
        side={<SideMostRead title={words.article.mostRead} cards={mostRead} edition={edition} />}
      />
      <StructuredData of={listingData(described)} />
    </Sheet>
  );
}
