import type { Metadata } from "next";
import { cache } from "react";
import { StructuredData } from "#components/frame/structured-data.tsx";
import { IndexList } from "#components/listing/index-list.tsx";
import { PageTitle } from "#components/listing/page-title.tsx";
import { listDays } from "#db/queries/listings.ts";
import { calendarDay } from "#domain/calendar.ts";
import { writeDayHeading, writeMonthOfYear } from "#domain/dates.ts";
import { editionFor } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { openEdition } from "../../_answer/edition.ts";
import { headOf } from "../../_answer/head.ts";
import { missingHead, refuse } from "../../_answer/refuse.tsx";
import { Sheet } from "../../_frame/sheet.tsx";
import { archiveCrumbs, crumbsOf, indexData } from "../../_listing/describe-index.ts";

interface Props {
  params: Promise<{ place: string; month: string }>;
}

const readMonth = cache(async (year: string, month: string) =>
  calendarDay(year, month, "01") === undefined ? [] : listDays(year, month),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { place: year, month } = await params;
  if ((await readMonth(year, month)).length === 0) return missingHead;
  return headOf(factsOf(year, month));
}

function factsOf(year: string, month: string) {
  const title = writeMonthOfYear(year, month, site.language);
  const { archive } = editionFor(site.language, 0).words;
  return { title, description: archive.aboutPeriod(title), path: `/${year}/${month}` };
}

export default async function MonthPage({ params }: Props) {
  const { place: year, month } = await params;
  const days = await readMonth(year, month);
  if (days.length === 0) return refuse();
  const edition = await openEdition();
  const { archive, listing } = edition.words;
  const entries = days.map(({ day, articles }) => ({
    address: `/${day.replaceAll("-", "/")}`,
    name: writeDayHeading(day, edition.now, edition.language, listing),
    note: listing.articles(articles),
  }));
  const title = writeMonthOfYear(year, month, edition.language);
  return (
    <Sheet edition={edition} sections>
      <PageTitle title={title} text={archive.aboutPeriod(title)} />
      <IndexList entries={entries} />
      <p className="upward">
        <a className="lk" href={`/${year}`}>
          {archive.year(year)}
        </a>
      </p>
      <StructuredData of={indexData(factsOf(year, month), crumbsOf(entries), archiveCrumbs(year))} />
    </Sheet>
  );
}
