"use client";

import { UNANSWERED, useSending } from "#components/newsroom/form/use-sending.ts";

/** What the form says after a refusal, with what was typed; never the password. */
export interface SignInAnswer {
  message?: string;
  email: string;
  keep: boolean;
}

interface SignInFormProps {
  action: (before: SignInAnswer, form: FormData) => Promise<SignInAnswer>;
  /** Where to go once signed in. */
  next: string;
}

/** E-mail address and password; what was typed stays, but for the password. Works without script. */
export function SignInForm({ action, next }: SignInFormProps) {
  const first: SignInAnswer = { email: "", keep: false };
  const {
    state: answer,
    isSending,
    sending,
  } = useSending(action, first, (before) => ({ ...before, message: UNANSWERED }));
  return (
    <form {...sending}>
      {answer.message && (
        <p className="notice notice--err" role="alert">
          {answer.message}
        </p>
      )}
      <input type="hidden" name="next" value={next} />
      <label className="fld">
        <span>Work e-mail</span>
        <input
          className="inp"
          type="email"
          name="email"
          autoComplete="username webauthn"
          defaultValue={answer.email}
          maxLength={254}
          required
        />
      </label>
      <label className="fld">
        <span>Password</span>
        <input className="inp" type="password" name="password" autoComplete="current-password" required />
      </label>
      <div className="si-row">
        <label className="row">
          <input type="checkbox" name="keep" defaultChecked={answer.keep} /> Keep me signed in
        </label>
        <a className="lk" href="/newsroom/sign-in/forgotten">
          Forgotten it?
        </a>
      </div>
      <button className="btn btn--ink" type="submit" aria-disabled={isSending}>
        Sign in
      </button>
    </form>
  );
}
