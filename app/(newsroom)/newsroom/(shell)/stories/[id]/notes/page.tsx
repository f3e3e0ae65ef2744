import type { Metadata } from "next";
import { Checklist } from "#components/newsroom/notes/checklist.tsx";
import { StoryHead } from "#components/newsroom/story/story-head.tsx";
import { listChecklist } from "#newsroom/checklist.ts";
import { StoryNotes } from "../../../../_notes/story-notes.tsx";
import { openStory, type StoryProps } from "../_story.ts";
import { tick } from "./actions.ts";

export const metadata: Metadata = { title: "Notes" };

export default async function NotesPage(props: StoryProps) {
  const { desk, story } = await openStory(props);
  return (
    <>
      <StoryHead title="Notes" story={story} />
      <div className="story-page story-page--two">
        <StoryNotes desk={desk} story={story} />
        <Checklist items={await listChecklist(desk, story.id)} now={desk.now} tick={tick.bind(null, story.id)} />
      </div>
    </>
  );
}
