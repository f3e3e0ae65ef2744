import type { ReactNode } from "react";
import { type RefusableAction, RefusableForm } from "#components/newsroom/form/refusable-form.tsx";

interface SignOutFormProps {
  action: RefusableAction;
  className: string;
  /** The button, and what is said beside it. */
  children: ReactNode;
}

/** Ends the session of this browser. Who gets no answer is told that the door may still be open. */
export function SignOutForm(props: SignOutFormProps) {
  return <RefusableForm {...props} unanswered="The newsroom did not answer: you may still be signed in. Try again." />;
}
