import type { Metadata } from "next";
import { missingHead, refuse } from "../../../_answer/refuse.tsx";
import { CorrectionsPage, correctionsHead } from "../../_corrections.tsx";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return (await correctionsHead((await params).id)) ?? missingHead;
}

export default async function Page({ params }: Props) {
  return (await CorrectionsPage({ before: (await params).id })) ?? refuse();
}
