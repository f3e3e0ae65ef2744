import { StructuredData } from "#components/frame/structured-data.tsx";
import { EmptyListing } from "#components/listing/empty-listing.tsx";
import { IndexList } from "#components/listing/index-list.tsx";
import { PageTitle } from "#components/listing/page-title.tsx";
import { listYears } from "#db/queries/listings.ts";
import { editionFor, inWords } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { openEdition } from "../_answer/edition.ts";
import { headOf } from "../_answer/head.ts";
import { Sheet } from "../_frame/sheet.tsx";
import { crumbsOf, indexData } from "../_listing/describe-index.ts";

const { archive } = editionFor(site.language, 0).words;

const facts = { title: archive.title, description: archive.about, path: "/archive" };

export default async function ArchivePage() {
  const edition = await openEdition();
  const ours = inWords(edition);
  const entries = (await listYears()).map(({ year, articles }) => ({
    address: `/${year}`,
    name: year,
    note: edition.words.listing.articles(articles),
  }));
  return (
    <Sheet head={headOf(facts)} edition={edition} sections>
      <PageTitle title={archive.title} text={archive.about} spoken={{ title: ours, text: ours }} />
      {entries.length === 0 ? <EmptyListing edition={edition} /> : <IndexList entries={entries} edition={edition} />}
      <StructuredData of={indexData(facts, crumbsOf(entries))} />
    </Sheet>
  );
}
