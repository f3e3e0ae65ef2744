import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlainStory } from "#components/newsroom/editor/plain-story.tsx";
import { WritingRoom } from "#components/newsroom/editor/writing-room.tsx";
import { env } from "#env.ts";
import { findKnown } from "#newsroom/lookups.ts";
import { countOpenNotes } from "#newsroom/notes.ts";
import { openText } from "#newsroom/working-copies.ts";
import { storyIn } from "../../../_desk/answer-json.ts";
import { attempt } from "../../../_desk/attempt.ts";
import { openDesk } from "../../../_desk/open-desk.ts";
import { StoryNotes } from "../../../_notes/story-notes.tsx";
import { writerAt } from "./_writer.ts";
import { moveStory } from "./actions.ts";

export const metadata: Metadata = { title: "Write" };

/** The editor. Without JavaScript the words can be read, and a line says what is missing. */
export default async function EditPage({ params }: { params: Promise<{ id: string }> }) {
  const desk = await openDesk();
  const opened = await attempt(async () => openText(desk, await storyIn(params)));
  if (!opened.ok) notFound();
  const story = opened.value;
  return (
    <WritingRoom
      story={story}
      writer={writerAt(desk)}
      known={await findKnown(desk, story.content)}
      siteUrl={env.SITE_URL}
      move={moveStory}
      comments={<StoryNotes desk={desk} story={story} />}
      openComments={await countOpenNotes(desk, story.id)}
    >
      <PlainStory text={story.content} />
    </WritingRoom>
  );
}
