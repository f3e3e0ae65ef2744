import { unstable_rethrow } from "next/navigation";
import { type FormEvent, startTransition, useActionState, useRef, useSyncExternalStore } from "react";

/** What a form says when nothing came back. */
export const UNANSWERED =
  "The newsroom did not answer, so nothing is known to have happened. What you typed is still here: try again, or copy it and load the page anew.";

type Action<State> = (before: Awaited<State>, form: FormData) => State | Promise<State>;
type Unanswered<State> = (before: Awaited<State>) => State;

const never = () => () => undefined;

/**
 * Sends a form to its action, and says what came of it. React empties a form after its action, and gives up the whole page
 * when the newsroom does not answer; here the form stays as it is. A button that is pressed twice sends once.
 * @param unanswered what the form says when the newsroom did not answer
 * @returns `sending` is for the form, which works without script too
 */
export function useSending<State>(action: Action<State>, first: Awaited<State>, unanswered: Unanswered<State>) {
  // The browser can send to the action alone, not to what is wrapped around it: only a page that is awake is patient.
  const isAwake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const asked = isAwake ? patient(action, unanswered) : action;
  const [state, send, isSending] = useActionState<State, FormData>(asked, first);
  const pressed = useRef<HTMLElement | null>(null);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (isSending && submitter === pressed.current) return;
    pressed.current = submitter;
    const form = new FormData(event.currentTarget, submitter);
    startTransition(() => send(form));
  };
  return { state, isSending, sending: { action: send, onSubmit } };
}

function patient<State>(action: Action<State>, unanswered: Unanswered<State>): Action<State> {
  return async (before, form) => {
    try {
      return await action(before, form);
    } catch (problem) {
      unstable_rethrow(problem);
      console.error(problem);
      return unanswered(before);
    }
  };
}
