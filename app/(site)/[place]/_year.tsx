import { StructuredData } from "#components/frame/structured-data.tsx";
import { IndexList } from "#components/listing/index-list.tsx";
import { PageTitle } from "#components/listing/page-title.tsx";
import { listMonths } from "#db/queries/listings.ts";
import { writeMonth } from "#domain/dates.ts";
import { editionFor, inWords } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { openEdition } from "../_answer/edition.ts";
import { headOf } from "../_answer/head.ts";
import { Sheet } from "../_frame/sheet.tsx";
import { crumbsOf, indexData } from "../_listing/describe-index.ts";

function factsOf(year: string) {
  const { archive } = editionFor(site.language, 0).words;
  return { title: archive.year(year), description: archive.aboutPeriod(year), path: `/${year}` };
}

/** A year of the archive, month by month. Undefined when nothing was published in it. */
export async function YearPage({ year }: { year: string }) {
  const months = await listMonths(year);
  if (months.length === 0) return undefined;
  const edition = await openEdition();
  const ours = inWords(edition);
  const { archive, listing } = edition.words;
  const entries = months.map(({ month, articles }) => ({
    address: `/${year}/${month}`,
    name: writeMonth(month, edition.language),
    note: listing.articles(articles),
  }));
  return (
    <Sheet head={headOf(factsOf(year))} edition={edition} sections>
      <PageTitle title={archive.year(year)} text={archive.aboutPeriod(year)} spoken={{ title: ours, text: ours }} />
      <IndexList entries={entries} edition={edition} />
      <p className="upward" {...ours}>
        <a className="lk" href="/archive">
          {archive.title}
        </a>
      </p>
      <StructuredData of={indexData(factsOf(year), crumbsOf(entries), [{ name: archive.title, path: "/archive" }])} />
    </Sheet>
  );
}
