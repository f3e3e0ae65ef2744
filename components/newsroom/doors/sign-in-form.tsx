"use client";

import { useActionState } from "react";

interface SignInState {
  message?: string;
  email: string;
  keep: boolean;
}

interface SignInFormProps {
  action: (state: SignInState, form: FormData) => Promise<SignInState>;
  /** Where to go once signed in. */
  next: string;
}

/** E-mail address and password; what was typed stays, but for the password. Works without script. */
export function SignInForm({ action, next }: SignInFormProps) {
  const [state, submit, isPending] = useActionState(action, { email: "", keep: false });
  return (
    <form action={submit}>
      <h1>Sign in to the newsroom</h1>
      {state.message && (
        <p className="err" role="alert">
          {state.message}
        </p>
      )}
      <input type="hidden" name="next" value={next} />
      <label className="fld">
        <span>Work e-mail</span>
        <input className="inp" type="email" name="email" autoComplete="username" defaultValue={state.email} required />
      </label>
      <label className="fld">
        <span>Password</span>
        <input className="inp" type="password" name="password" autoComplete="current-password" required />
      </label>
      <label className="row">
        <input type="checkbox" name="keep" defaultChecked={state.keep} /> Keep me signed in
      </label>
      <button className="btn btn--ink" type="submit" disabled={isPending}>
        Sign in
      </button>
    </form>
  );
}
