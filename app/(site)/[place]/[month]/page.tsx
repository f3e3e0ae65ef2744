import { StructuredData } from "#components/frame/structured-data.tsx";
import { IndexList } from "#components/listing/index-list.tsx";
import { PageTitle } from "#components/listing/page-title.tsx";
import { listDays } from "#db/queries/listings.ts";
import { calendarDay } from "#domain/calendar.ts";
import { writeDayHeading, writeMonthOfYear } from "#domain/dates.ts";
import { editionFor, inWords } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { openEdition } from "../../_answer/edition.ts";
import { headOf } from "../../_answer/head.ts";
import { refuse } from "../../_answer/refuse.tsx";
import { Sheet } from "../../_frame/sheet.tsx";
import { archiveCrumbs, crumbsOf, indexData } from "../../_listing/describe-index.ts";

interface Props {
  params: Promise<{ place: string; month: string }>;
}

function factsOf(year: string, month: string) {
  const title = writeMonthOfYear(year, month, site.language);
  const { archive } = editionFor(site.language, 0).words;
  return { title, description: archive.aboutPeriod(title), path: `/${year}/${month}` };
}

export default async function MonthPage({ params }: Props) {
  const { place: year, month } = await params;
  const days = calendarDay(year, month, "01") === undefined ? [] : await listDays(year, month);
  if (days.length === 0) return refuse();
  const edition = await openEdition();
  const ours = inWords(edition);
  const { archive, listing } = edition.words;
  const entries = days.map(({ day, articles }) => ({
    address: `/${day.replaceAll("-", "/")}`,
    name: writeDayHeading(day, edition.now, edition.language, listing),
    note: listing.articles(articles),
  }));
  const title = writeMonthOfYear(year, month, edition.language);
  return (
    <Sheet head={headOf(factsOf(year, month))} edition={edition} sections>
      <PageTitle title={title} text={archive.aboutPeriod(title)} spoken={{ text: ours }} />
      <IndexList entries={entries} edition={edition} />
      <p className="upward" {...ours}>
        <a className="lk" href={`/${year}`}>
          {archive.year(year)}
        </a>
      </p>
      <StructuredData of={indexData(factsOf(year, month), crumbsOf(entries), archiveCrumbs(year))} />
    </Sheet>
  );
}
