import { type RefusableAction, RefusableForm } from "#components/newsroom/form/refusable-form.tsx";
import { Conversations, type ConversationsProps } from "#components/newsroom/notes/conversations.tsx";
import { NoteForm } from "#components/newsroom/notes/note-form.tsx";

interface NotesPanelProps extends ConversationsProps {
  /** Whether whoever looks is called in and has not said that they saw it. */
  isCalled: boolean;
  see: RefusableAction;
  /** Offers to say that the published article needs a correction. */
  mayCorrect: boolean;
}

/** What staff say about a story, and room to say more: beside the text, and on a page of its own. */
export function NotesPanel({ isCalled, see, mayCorrect, ...conversations }: NotesPanelProps) {
  const { write, colleagues } = conversations;
  return (
    <div className="notes-panel">
      {isCalled && (
        <RefusableForm action={see} className="row box">
          <p>You are called in below.</p>
          <button className="btn" type="submit">
            I have seen it
          </button>
        </RefusableForm>
      )}
      <NoteForm write={write} colleagues={colleagues} label="A new note" button="Note it" mayCorrect={mayCorrect} />
      <Conversations {...conversations} />
    </div>
  );
}
