"use client";

import type { ReactNode } from "react";
import { UNANSWERED, useSending } from "#components/newsroom/form/use-sending.ts";

/** @returns what to say when it could not be done */
export type RefusableAction = (before: string | undefined, form: FormData) => Promise<string | undefined>;

interface RefusableFormProps {
  action: RefusableAction;
  className?: string;
  /** What it says when the newsroom did not answer, where nothing was typed. */
  unanswered?: string;
  /** Its fields, and the buttons that send it. */
  children: ReactNode;
}

/** A form whose page shows by itself what came of it; it only says why something was refused. Works without script. */
export function RefusableForm({ action, className, unanswered = UNANSWERED, children }: RefusableFormProps) {
  const { state: message, sending } = useSending(action, undefined, () => unanswered);
  return (
    <form {...sending} className={className}>
      {children}
      {message !== undefined && (
        <p className="err" role="alert">
          {message}
        </p>
      )}
    </form>
  );
}
