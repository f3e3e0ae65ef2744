import { findSection } from "#site.ts";
import { refuse } from "../_answer/refuse.tsx";
import { readSegment } from "../_answer/segment.ts";
import { SectionPage } from "./_section.tsx";
import { YearPage } from "./_year.tsx";

interface Props {
  params: Promise<{ place: string }>;
}

/** A place directly below the front is a section or a year. */
async function findPlace({ params }: Props) {
  const place = readSegment((await params).place) ?? "";
  const section = findSection(place);
  return { section, year: /^\d{4}$/.test(place) ? place : undefined };
}

export default async function PlacePage(props: Props) {
  const { section, year } = await findPlace(props);
  const page = section ? await SectionPage({ section }) : year && (await YearPage({ year }));
  return page || refuse();
}
