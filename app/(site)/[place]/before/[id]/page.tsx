import { findSection } from "#site.ts";
import { refuse } from "../../../_answer/refuse.tsx";
import { readSegment } from "../../../_answer/segment.ts";
import { SectionPage } from "../../_section.tsx";

interface Props {
  params: Promise<{ place: string; id: string }>;
}

export default async function OlderSectionPage({ params }: Props) {
  const { place, id } = await params;
  const section = findSection(readSegment(place) ?? "");
  return (section && (await SectionPage({ section, before: id }))) ?? refuse();
}
