import { refuse } from "../../../../_answer/refuse.tsx";
import { TopicPage } from "../../_topic.tsx";

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

export default async function Page({ params }: Props) {
  const { slug, id } = await params;
  return (await TopicPage({ slug, before: id })) ?? refuse();
}
