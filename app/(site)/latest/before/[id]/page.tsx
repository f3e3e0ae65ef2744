import type { Metadata } from "next";
import { missingHead, refuse } from "../../../_answer/refuse.tsx";
import { LatestPage, latestHead } from "../../_latest.tsx";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return (await latestHead((await params).id)) ?? missingHead;
}

export default async function Page({ params }: Props) {
  return (await LatestPage({ before: (await params).id })) ?? refuse();
}
