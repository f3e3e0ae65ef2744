import type { Metadata } from "next";
import { TopicsView } from "#components/newsroom/topics/topics-view.tsx";
import { listTopics } from "#db/queries/topics.ts";
import { listAlike } from "#domain/articles/alike.ts";
import { openDeskFor } from "../../_desk/open-desk-for.ts";

export const metadata: Metadata = { title: "Topics" };

export default async function TopicsPage() {
  await openDeskFor("topic:edit");
  const topics = await listTopics();
  return <TopicsView topics={topics} alike={listAlike(topics)} />;
}
