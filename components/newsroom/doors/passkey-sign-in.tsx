"use client";

import {
  type AuthenticationResponseJSON,
  browserSupportsWebAuthn,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
} from "@simplewebauthn/browser";
import { unstable_rethrow } from "next/navigation";
import { useState, useSyncExternalStore } from "react";
import { UNANSWERED } from "#components/newsroom/form/use-sending.ts";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";

export type Asked = { ok: true; options: PublicKeyCredentialRequestOptionsJSON } | { ok: false; message: string };

interface PasskeySignInProps {
  ask: () => Promise<Asked>;
  /** Answers only with a refusal; else it leads on. */
  answer: (response: AuthenticationResponseJSON, keep: boolean, next: string) => Promise<{ message: string }>;
  next: string;
}

const never = () => () => undefined;

/** A button that signs in by a passkey; there once the browser has shown that it can. */
export function PasskeySignIn({ ask, answer, next }: PasskeySignInProps) {
  const [message, setMessage] = useState("");
  const [isBusy, setBusy] = useState(false);
  const isAble = useSyncExternalStore(never, browserSupportsWebAuthn, () => false);
  if (!isAble) return null;
  const signIn = async () => {
    if (isBusy) return;
    setBusy(true);
    setMessage(await walk({ ask, answer, next }).catch(sayUnanswered));
    setBusy(false);
  };
  return (
    <div className="si-or">
      <p className="muted">or</p>
      <button className="btn" type="button" onClick={signIn} aria-disabled={isBusy}>
        <StaffIcon name="lock" /> Use a passkey
      </button>
      {message && (
        <p className="err" role="alert">
          {message}
        </p>
      )}
    </div>
  );
}

function sayUnanswered(problem: unknown): string {
  unstable_rethrow(problem);
  console.error(problem);
  return UNANSWERED;
}

/** @returns what to say when it did not lead on */
async function walk({ ask, answer, next }: PasskeySignInProps): Promise<string> {
  const asked = await ask();
  if (!asked.ok) return asked.message;
  const response = await startAuthentication({ optionsJSON: asked.options }).catch((problem: Error) => problem);
  if (response instanceof Error) return "No passkey was used. Try again, or fill in the form above.";
  const keep = document.querySelector<HTMLInputElement>('input[name="keep"]')?.checked ?? false;
  return (await answer(response, keep, next)).message;
}
