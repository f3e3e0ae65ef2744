"use client";

import { UNANSWERED, useSending } from "#components/newsroom/form/use-sending.ts";

interface SettleFormProps {
  note: number;
  isSettled: boolean;
  /** Answers with what to say when it could not be done. */
  settle: (before: string | undefined, form: FormData) => Promise<string | undefined>;
}

/** Settles a note, or takes it up again. */
export function SettleForm({ note, isSettled, settle }: SettleFormProps) {
  const { state: message, isSending, sending } = useSending(settle, undefined, () => UNANSWERED);
  return (
    <form {...sending}>
      <input type="hidden" name="note" value={note} />
      <input type="hidden" name="to" value={isSettled ? "open" : "settled"} />
      <button className="btn" type="submit" aria-disabled={isSending}>
        {isSettled ? "Open again" : "Settle"}
      </button>
      {message !== undefined && (
        <p className="err" role="alert">
          {message}
        </p>
      )}
    </form>
  );
}
