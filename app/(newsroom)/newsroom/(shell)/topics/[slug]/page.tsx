import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RoomHead } from "#components/newsroom/shell/room-head.tsx";
import { MergeForm, TopicForm } from "#components/newsroom/topics/topic-view.tsx";
import { listTopics } from "#db/queries/topics.ts";
import { openDeskFor } from "../../../_desk/open-desk-for.ts";
import { merge, saveExistingTopic } from "../actions.ts";

export const metadata: Metadata = { title: "Topic" };

export default async function TopicPage({ params }: { params: Promise<{ slug: string }> }) {
  await openDeskFor("topic:edit");
  const slug = decodeURIComponent((await params).slug);
  const topics = await listTopics();
  const topic = topics.find((one) => one.slug === slug);
  if (topic === undefined) notFound();
  return (
    <>
      <RoomHead back={{ href: "/newsroom/topics", name: "Topics" }} title={topic.name}>
        <a className="btn" href={`/topic/${topic.slug}`}>
          Page as readers see it
        </a>
      </RoomHead>
      <div className="pair">
        <TopicForm topic={topic} action={saveExistingTopic.bind(null, slug)} />
        <MergeForm topic={topic} others={topics.filter((one) => one !== topic)} action={merge.bind(null, slug)} />
      </div>
    </>
  );
}
