import type { Metadata } from "next";
import { missingHead, refuse } from "../../_answer/refuse.tsx";
import { TopicPage, topicHead } from "./_topic.tsx";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return (await topicHead((await params).slug)) ?? missingHead;
}

export default async function Page({ params }: Props) {
  return (await TopicPage({ slug: (await params).slug })) ?? refuse();
}
