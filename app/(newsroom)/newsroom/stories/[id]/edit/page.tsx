import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlainStory } from "#components/newsroom/editor/plain-story.tsx";
import { WritingRoom } from "#components/newsroom/editor/writing-room.tsx";
import { isPermitted } from "#domain/staff/permissions.ts";
import { env } from "#env.ts";
import { findKnown } from "#newsroom/lookups.ts";
import { openText } from "#newsroom/working-copies.ts";
import { storyIn } from "../../../_desk/answer-json.ts";
import { attempt } from "../../../_desk/attempt.ts";
import { openDesk } from "../../../_desk/open-desk.ts";
import { moveStory } from "./actions.ts";

export const metadata: Metadata = { title: "Write" };

/** The editor. Without JavaScript the words can be read, and a line says what is missing. */
export default async function EditPage({ params }: { params: Promise<{ id: string }> }) {
  const desk = await openDesk();
  const opened = await attempt(async () => openText(desk, await storyIn(params)));
  if (!opened.ok) notFound();
  const { id, name, role } = desk.actor;
  const may = {
    approve: isPermitted(role, "story:approve"),
    publish: isPermitted(role, "story:publish"),
    correct: isPermitted(role, "story:correct"),
    withdraw: isPermitted(role, "story:withdraw"),
  };
  return (
    <WritingRoom
      story={opened.value}
      writer={{ id, name, may }}
      known={await findKnown(desk, opened.value.content)}
      siteUrl={env.SITE_URL}
      move={moveStory}
      comments={null}
      openComments={0}
    >
      <PlainStory text={opened.value.content} />
    </WritingRoom>
  );
}
