import { NoteForm, type WriteNote } from "#components/newsroom/notes/note-form.tsx";
import { NoteText } from "#components/newsroom/notes/note-text.tsx";
import { SettleForm } from "#components/newsroom/notes/settle-form.tsx";
import { When } from "#components/ui/when.tsx";
import type { Instant } from "#domain/calendar.ts";
import { dayOf, writeMoment } from "#domain/dates.ts";

interface ShownNote {
  id: number;
  kind: "note" | "sent-back" | "needs-correction";
  text: string;
  passage: string;
  mentions: readonly number[];
  at: Instant;
  by: string;
}

interface ShownConversation extends ShownNote {
  answers: readonly ShownNote[];
  resolvedAt: Instant | null;
  resolvedBy: string | null;
}

export interface ConversationsProps {
  conversations: readonly ShownConversation[];
  colleagues: readonly { id: number; name: string }[];
  now: Instant;
  write: WriteNote;
  settle: (before: string | undefined, form: FormData) => Promise<string | undefined>;
}

const KINDS = { note: "", "sent-back": "Sent back", "needs-correction": "Needs correction" } as const;

/** What staff said about a story: open conversations, then the settled ones, folded away. */
export function Conversations({ conversations, ...rest }: ConversationsProps) {
  const open = conversations.filter(({ resolvedAt }) => resolvedAt === null);
  const settled = conversations.filter(({ resolvedAt }) => resolvedAt !== null);
  return (
    <>
      {open.length === 0 && <p className="muted">Nothing is open.</p>}
      <ul className="notes" aria-label="Open notes">
        {open.map((conversation) => (
          <ConversationView key={conversation.id} conversation={conversation} {...rest} />
        ))}
      </ul>
      {settled.length > 0 && (
        <details>
          <summary>{settled.length === 1 ? "1 settled note" : `${settled.length} settled notes`}</summary>
          <ul className="notes" aria-label="Settled notes">
            {settled.map((conversation) => (
              <ConversationView key={conversation.id} conversation={conversation} {...rest} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type ConversationViewProps = Omit<ConversationsProps, "conversations"> & { conversation: ShownConversation };

function ConversationView({ conversation, colleagues, now, write, settle }: ConversationViewProps) {
  const { id, kind, passage, answers, resolvedAt, resolvedBy } = conversation;
  return (
    <li className="box">
      {KINDS[kind] !== "" && <p className="warn">{KINDS[kind]}</p>}
      {passage !== "" && <blockquote>{passage}</blockquote>}
      <NoteView note={conversation} colleagues={colleagues} now={now} />
      {answers.map((answer) => (
        <NoteView key={answer.id} note={answer} colleagues={colleagues} now={now} />
      ))}
      {resolvedAt !== null && (
        <p className="ok">
          Settled by {resolvedBy} <When at={resolvedAt}>{writeMoment(resolvedAt, "en", dayOf(now))}</When>
        </p>
      )}
      <div className="row">
        <details>
          <summary>Answer</summary>
          <NoteForm write={write} colleagues={colleagues} label="Your answer" button="Answer" answers={id} />
        </details>
        <SettleForm note={id} isSettled={resolvedAt !== null} settle={settle} />
      </div>
    </li>
  );
}

interface NoteViewProps {
  note: ShownNote;
  colleagues: readonly { id: number; name: string }[];
  now: Instant;
}

function NoteView({ note: { text, at, by, mentions }, colleagues, now }: NoteViewProps) {
  const named = colleagues.filter(({ id }) => mentions.includes(id)).map(({ name }) => name);
  return (
    <div className="note">
      <p className="muted">
        <b>{by}</b> <When at={at}>{writeMoment(at, "en", dayOf(now))}</When>
      </p>
      <NoteText text={text} named={named} />
    </div>
  );
}
