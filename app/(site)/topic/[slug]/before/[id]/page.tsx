import type { Metadata } from "next";
import { missingHead, refuse } from "../../../../_answer/refuse.tsx";
import { TopicPage, topicHead } from "../../_topic.tsx";

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params;
  return (await topicHead(slug, id)) ?? missingHead;
}

export default async function Page({ params }: Props) {
  const { slug, id } = await params;
  return (await TopicPage({ slug, before: id })) ?? refuse();
}
