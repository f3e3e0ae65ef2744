import type { Metadata } from "next";
import { findSection } from "#site.ts";
import { missingHead, refuse } from "../_answer/refuse.tsx";
import { readSegment } from "../_answer/segment.ts";
import { SectionPage, sectionHead } from "./_section.tsx";
import { YearPage, yearHead } from "./_year.tsx";

interface Props {
  params: Promise<{ place: string }>;
}

/** A place directly below the front is a section or a year. */
async function findPlace({ params }: Props) {
  const place = readSegment((await params).place) ?? "";
  const section = findSection(place);
  return { section, year: /^\d{4}$/.test(place) ? place : undefined };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { section, year } = await findPlace(props);
  if (section) return (await sectionHead(section)) ?? missingHead;
  return (year && (await yearHead(year))) || missingHead;
}

export default async function PlacePage(props: Props) {
  const { section, year } = await findPlace(props);
  const page = section ? await SectionPage({ section }) : year && (await YearPage({ year }));
  return page || refuse();
}
