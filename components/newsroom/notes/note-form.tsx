"use client";

import { UNANSWERED, useSending } from "#components/newsroom/form/use-sending.ts";
import { MentionField } from "#components/newsroom/notes/mention-field.tsx";

/** What was typed, and why it could not be noted. Empty again once it was. */
export interface NoteState {
  text: string;
  passage: string;
  message?: string;
  /** Counts what was noted, so that the form begins anew. */
  noted: number;
}

export type WriteNote = (before: NoteState, form: FormData) => Promise<NoteState>;

interface NoteFormProps {
  write: WriteNote;
  colleagues: readonly { id: number; name: string }[];
  label: string;
  button: string;
  /** The note that is answered; without it a conversation begins. */
  answers?: number;
  /** The words a new note is about, as the editor marked them. */
  passage?: string;
  /** Offers to say that the published article needs a correction. */
  mayCorrect?: boolean;
}

/** Says something about a story. Works without script, which only helps with names. */
export function NoteForm({
  write,
  colleagues,
  label,
  button,
  answers,
  passage = "",
  mayCorrect = false,
}: NoteFormProps) {
  const first: NoteState = { text: "", passage, noted: 0 };
  const { state, isSending, sending } = useSending(write, first, (before) => ({ ...before, message: UNANSWERED }));
  return (
    <form {...sending} className="note-form" key={state.noted}>
      {answers !== undefined && <input type="hidden" name="answers" value={answers} />}
      <MentionField label={label} colleagues={colleagues} text={state.text} />
      {answers === undefined && (
        <label className="fld">
          <span>About these words (leave empty for the whole story)</span>
          <input className="inp" name="passage" maxLength={1000} defaultValue={state.passage} />
        </label>
      )}
      <div className="row">
        {mayCorrect && (
          <label className="row">
            <input type="checkbox" name="needs-correction" /> This needs a correction
          </label>
        )}
        <button className="btn" type="submit" aria-disabled={isSending}>
          {button}
        </button>
      </div>
      {state.message !== undefined && (
        <p className="err" role="alert">
          {state.message}
        </p>
      )}
    </form>
  );
}
