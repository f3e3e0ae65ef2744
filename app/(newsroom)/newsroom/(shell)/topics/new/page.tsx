import type { Metadata } from "next";
import { RoomHead } from "#components/newsroom/shell/room-head.tsx";
import { TopicForm } from "#components/newsroom/topics/topic-view.tsx";
import { openDeskFor } from "../../../_desk/open-desk-for.ts";
import { addNewTopic } from "../actions.ts";

export const metadata: Metadata = { title: "New topic" };

export default async function NewTopicPage() {
  await openDeskFor("topic:edit");
  return (
    <>
      <RoomHead back={{ href: "/newsroom/topics", name: "Topics" }} title="New topic" />
      <TopicForm topic={undefined} action={addNewTopic} />
    </>
  );
}
