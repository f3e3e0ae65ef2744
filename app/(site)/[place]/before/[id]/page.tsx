import type { Metadata } from "next";
import { findSection } from "#site.ts";
import { missingHead, refuse } from "../../../_answer/refuse.tsx";
import { readSegment } from "../../../_answer/segment.ts";
import { SectionPage, sectionHead } from "../../_section.tsx";

interface Props {
  params: Promise<{ place: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { place, id } = await params;
  const section = findSection(readSegment(place) ?? "");
  return (section && (await sectionHead(section, id))) ?? missingHead;
}

export default async function OlderSectionPage({ params }: Props) {
  const { place, id } = await params;
  const section = findSection(readSegment(place) ?? "");
  return (section && (await SectionPage({ section, before: id }))) ?? refuse();
}
