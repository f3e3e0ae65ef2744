"use client";

import { useActionState } from "react";

interface SettleFormProps {
  note: number;
  isSettled: boolean;
  /** Answers with what to say when it could not be done. */
  settle: (before: string | undefined, form: FormData) => Promise<string | undefined>;
}

/** Settles a note, or takes it up again. */
export function SettleForm({ note, isSettled, settle }: SettleFormProps) {
  const [message, submit, isPending] = useActionState(settle, undefined);
  return (
    <form action={submit}>
      <input type="hidden" name="note" value={note} />
      <input type="hidden" name="to" value={isSettled ? "open" : "settled"} />
      <button className="btn" type="submit" disabled={isPending}>
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
