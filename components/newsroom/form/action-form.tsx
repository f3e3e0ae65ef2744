"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { CopyButton } from "#components/newsroom/form/copy-button.tsx";
import { UNANSWERED, useSending } from "#components/newsroom/form/use-sending.ts";

/** What a form says after it was sent. */
export interface FormAnswer {
  ok: boolean;
  message: string;
  /** What is shown now and never again: a link, recovery codes. */
  once?: { what: string; lines: string[] };
}

export type FormAction = (before: FormAnswer | undefined, form: FormData) => Promise<FormAnswer>;

interface ActionFormProps {
  action: FormAction;
  /** The words of the button. */
  button: string;
  /** What the button does, where its words are the same as another's. */
  label?: string;
  isMain?: boolean;
  children?: ReactNode;
  /** What stands below it, until something is shown in its place. */
  below?: ReactNode;
}

/**
 * A form that sends one change, and says beside its button what came of it. It is empty again once that is done, and not
 * before. Works without script.
 */
export function ActionForm({ action, button, label, isMain = false, children, below }: ActionFormProps) {
  const {
    state: answer,
    isSending,
    sending,
  } = useSending<FormAnswer | undefined>(action, undefined, () => ({ ok: false, message: UNANSWERED }));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (answer?.ok) form.current?.reset();
  }, [answer]);
  if (answer?.once) return <ShownOnce {...answer.once} message={answer.message} />;
  return (
    <>
      <form {...sending} ref={form} className="act">
        {children}
        <button className={isMain ? "btn btn--ink" : "btn"} type="submit" aria-label={label} aria-disabled={isSending}>
          {button}
        </button>
        {answer && !isSending && (
          <p className={answer.ok ? "ok" : "err"} role={answer.ok ? "status" : "alert"}>
            {answer.message}
          </p>
        )}
      </form>
      {below}
    </>
  );
}

interface ShownOnceProps {
  message: string;
  what: string;
  lines: string[];
}

/** Something to be kept elsewhere: it is not shown again. It takes the place of a form, and the focus that was in it. */
export function ShownOnce({ message, what, lines }: ShownOnceProps) {
  const shown = useRef<HTMLElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => shown.current?.focus(), []);
  return (
    <section className="once" aria-label={what} ref={shown} tabIndex={-1}>
      <p role="status">{message}</p>
      <ul translate="no" ref={list}>
        {lines.map((line) => (
          <li key={line}>
            <code>{line}</code>
          </li>
        ))}
      </ul>
      <div className="row">
        <CopyButton words={`Copy ${what.toLowerCase()}`} text={lines.join("\n")} source={list} />
      </div>
    </section>
  );
}
