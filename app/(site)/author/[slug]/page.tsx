import type { Metadata } from "next";
import { missingHead, refuse } from "../../_answer/refuse.tsx";
import { AuthorPage, authorHead } from "./_author.tsx";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return (await authorHead((await params).slug)) ?? missingHead;
}

export default async function Page({ params }: Props) {
  return (await AuthorPage({ slug: (await params).slug })) ?? refuse();
}
