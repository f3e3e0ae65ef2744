"use client";

import { createContext, type FormEvent, type ReactNode, startTransition, useActionState, useContext } from "react";
import { type FormState, UNSENT } from "#domain/staff/form-state.ts";

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

interface StaffFormProps {
  action: FormAction;
  className?: string;
  label?: string;
  id?: string;
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
export function StaffForm({ action, className, label, id, children }: StaffFormProps) {
  const [state, send, isPending] = useActionState(action, UNSENT);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    // React empties a form after its action; sent by hand it stays as it is.
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    startTransition(() => send(form));
  };
  return (
    <SentContext value={{ state, isPending }}>
      <form action={send} onSubmit={submit} className={className} aria-label={label} id={id}>
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
