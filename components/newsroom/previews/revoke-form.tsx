"use client";

import { UNANSWERED, useSending } from "#components/newsroom/form/use-sending.ts";

interface RevokeFormProps {
  id: number;
  recipient: string;
  /** Answers with what to say when it could not be done. */
  revoke: (before: string | undefined, form: FormData) => Promise<string | undefined>;
}

/** Closes one link. */
export function RevokeForm({ id, recipient, revoke }: RevokeFormProps) {
  const { state: message, isSending, sending } = useSending(revoke, undefined, () => UNANSWERED);
  return (
    <form {...sending}>
      <input type="hidden" name="preview" value={id} />
      <button className="btn" type="submit" aria-disabled={isSending} aria-label={`Close the link for ${recipient}`}>
        Close the link
      </button>
      {message !== undefined && (
        <p className="err" role="alert">
          {message}
        </p>
      )}
    </form>
  );
}
