import { type FormEvent, startTransition } from "react";

/** Sends a form to its action when it is submitted. React empties a form after its action; sent by hand it stays as it is. */
export function sendByHand(send: (form: FormData) => void) {
  return (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    startTransition(() => send(form));
  };
}
