"use client";

import { useActionState } from "react";

interface RevokeFormProps {
  id: number;
  recipient: string;
  /** Answers with what to say when it could not be done. */
  revoke: (before: string | undefined, form: FormData) => Promise<string | undefined>;
}

/** Closes one link. */
export function RevokeForm({ id, recipient, revoke }: RevokeFormProps) {
  const [message, submit, isPending] = useActionState(revoke, undefined);
  return (
    <form action={submit}>
      <input type="hidden" name="preview" value={id} />
      <button className="btn" type="submit" disabled={isPending} aria-label={`Close the link for ${recipient}`}>
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
