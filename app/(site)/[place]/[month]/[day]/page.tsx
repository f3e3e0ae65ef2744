import { StructuredData } from "#components/frame/structured-data.tsx";
import { DayNeighbours } from "#components/listing/day-neighbours.tsx";
import { ListingPage } from "#components/listing/listing-page.tsx";
import { PageTitle } from "#components/listing/page-title.tsx";
import { findNeighbouringDays, listDay } from "#db/queries/listings.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { type CalendarDay, calendarDay } from "#domain/calendar.ts";
import { writeDay, writeFullDay } from "#domain/dates.ts";
import { editionFor, inWords } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { openEdition } from "../../../_answer/edition.ts";
import { headOf } from "../../../_answer/head.ts";
import { refuse } from "../../../_answer/refuse.tsx";
import { Sheet } from "../../../_frame/sheet.tsx";
import { archiveCrumbs, indexData } from "../../../_listing/describe-index.ts";

interface Props {
  params: Promise<{ place: string; month: string; day: string }>;
}

/** More than a paper publishes in a day: the day is one page. */
const WHOLE_DAY = 500;

async function readDay(year: string, month: string, date: string) {
  const day = calendarDay(year, month, date);
  const listing = day && (await listDay(day, { limit: WHOLE_DAY }));
  return day && listing && listing.cards.length > 0 ? { day, cards: listing.cards } : undefined;
}

function factsOf(day: CalendarDay) {
  const title = writeFullDay(day, site.language);
  const { archive } = editionFor(site.language, 0).words;
  return { title, description: archive.aboutDay(title), path: `/${day.replaceAll("-", "/")}` };
}

export default async function DayPage({ params }: Props) {
  const { place, month, day } = await params;
  const found = await readDay(place, month, day);
  if (found === undefined) return refuse();
  const edition = await openEdition();
  const base = `/${place}/${month}/${day}`;
  return (
    <Sheet head={headOf(factsOf(found.day))} edition={edition} sections>
      <PageTitle
        title={writeFullDay(found.day, edition.language)}
        text={edition.words.archive.aboutDay(writeDay(found.day, edition.language))}
        spoken={{ text: inWords(edition) }}
      />
      <ListingPage base={base} cards={found.cards} older={undefined} first edition={edition} />
      <StructuredData
        of={indexData(
          factsOf(found.day),
          found.cards.map((card) => ({ name: card.headline, path: pathOf(card) })),
          archiveCrumbs(place, month),
        )}
      />
      <DayNeighbours day={found.day} days={await findNeighbouringDays(found.day)} edition={edition} />
    </Sheet>
  );
}
