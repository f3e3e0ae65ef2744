import { refuse } from "../../_answer/refuse.tsx";
import { TopicPage } from "./_topic.tsx";

interface Props {
  params: Promise<{ slug: string }>;
}

export default async function Page({ params }: Props) {
  return (await TopicPage({ slug: (await params).slug })) ?? refuse();
}
