import { NotesPanel } from "#components/newsroom/notes/notes-panel.tsx";
import type { Desk } from "#newsroom/authorise.ts";
import { listColleagues, listMentions } from "#newsroom/mentions.ts";
import { listNotes } from "#newsroom/notes.ts";
import type { Story } from "#newsroom/story.ts";
import { see, settle, write } from "../(shell)/stories/[id]/notes/actions.ts";

interface StoryNotesProps {
  desk: Desk;
  story: Pick<Story, "id" | "state">;
}

/** The notes on a story, to be read, written and settled. */
export async function StoryNotes({ desk, story: { id, state } }: StoryNotesProps) {
  const [conversations, colleagues, mentions] = await Promise.all([
    listNotes(desk, id),
    listColleagues(desk, id),
    listMentions(desk),
  ]);
  return (
    <NotesPanel
      conversations={conversations}
      colleagues={colleagues}
      now={desk.now}
      isCalled={mentions.some(({ story }) => story === id)}
      mayCorrect={state === "published"}
      write={write.bind(null, id)}
      settle={settle}
      see={see.bind(null, id)}
    />
  );
}
