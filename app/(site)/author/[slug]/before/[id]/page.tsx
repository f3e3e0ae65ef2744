import type { Metadata } from "next";
import { missingHead, refuse } from "../../../../_answer/refuse.tsx";
import { AuthorPage, authorHead } from "../../_author.tsx";

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params;
  return (await authorHead(slug, id)) ?? missingHead;
}

export default async function Page({ params }: Props) {
  const { slug, id } = await params;
  return (await AuthorPage({ slug, before: id })) ?? refuse();
}
