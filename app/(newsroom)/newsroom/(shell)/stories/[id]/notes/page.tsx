import type { Metadata } from "next";
import { Checklist } from "#components/newsroom/notes/checklist.tsx";
import { Conversations } from "#components/newsroom/notes/conversations.tsx";
import { NoteForm } from "#components/newsroom/notes/note-form.tsx";
import { StoryTop } from "#components/newsroom/story-top.tsx";
import { listChecklist } from "#newsroom/checklist.ts";
import { listColleagues, listMentions } from "#newsroom/mentions.ts";
import { listNotes } from "#newsroom/notes.ts";
import { openDesk } from "../../../../_desk/open-desk.ts";
import { findHead } from "../_story/find-head.ts";
import { see, settle, tick, write } from "./actions.ts";

export const metadata: Metadata = { title: "Notes" };

export default async function NotesPage({ params }: { params: Promise<{ id: string }> }) {
  const desk = await openDesk();
  const { id, headline, state } = await findHead(desk, (await params).id);
  const [notes, colleagues, items] = await Promise.all([
    listNotes(desk, id),
    listColleagues(desk, id),
    listChecklist(desk, id),
  ]);
  const unseen = (await listMentions(desk)).filter(({ story }) => story === id).length;
  const note = { write: write.bind(null, id), colleagues };
  return (
    <>
      <StoryTop story={id} headline={headline} title="Notes" />
      <div className="story-page story-page--two">
        <div>
          {unseen > 0 && <Called see={see.bind(null, id)} />}
          <NoteForm {...note} label="A new note" button="Note it" mayCorrect={state === "published"} />
          <Conversations conversations={notes} {...note} now={desk.now} settle={settle.bind(null, id)} />
        </div>
        <Checklist items={items} now={desk.now} tick={tick.bind(null, id)} />
      </div>
    </>
  );
}

function Called({ see }: { see: () => Promise<void> }) {
  return (
    <form action={see} className="row box">
      <p>You are called in below.</p>
      <button className="btn" type="submit">
        I have seen it
      </button>
    </form>
  );
}
