"use client";

import { createContext, type ReactNode, useContext, useEffect, useRef } from "react";
import { UNANSWERED, useSending } from "#components/newsroom/form/use-sending.ts";
import { type FormState, UNSENT } from "#domain/staff/form-state.ts";

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

interface StaffFormProps {
  action: FormAction;
  className?: string;
  label?: string;
  id?: string;
  /** Whether each sending says something new, so that it is empty again once that is done. */
  isForOne?: boolean;
  children: ReactNode;
}

interface Sent {
  state: FormState;
  isPending: boolean;
}

const SentContext = createContext<Sent>({ state: UNSENT, isPending: false });

/** What its form says, and whether it is under way: for the fields and buttons in it. */
export function useSent(): Sent {
  return useContext(SentContext);
}

/**
 * A form that sends to a server action and says above its fields what came of it. Without script it is an ordinary form;
 * either way what was typed stays after a refusal.
 */
export function StaffForm({ action, className, label, id, isForOne = false, children }: StaffFormProps) {
  const { state, isSending, sending } = useSending(action, UNSENT, ({ typed }) => ({ typed, problem: UNANSWERED }));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isForOne && state.done) form.current?.reset();
  }, [isForOne, state]);
  return (
    <SentContext value={{ state, isPending: isSending }}>
      <form {...sending} ref={form} className={className} aria-label={label} id={id}>
        {state.problem && (
          <p className="say say--no" role="alert">
            {state.problem}
          </p>
        )}
        {state.done && (
          <p className="say say--yes" role="status">
            {state.done}
          </p>
        )}
        {children}
      </form>
    </SentContext>
  );
}
