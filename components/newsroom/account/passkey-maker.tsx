"use client";

import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  startRegistration,
} from "@simplewebauthn/browser";
import { type FormEvent, useState, useSyncExternalStore } from "react";
import { type FormAnswer, ShownOnce } from "#components/newsroom/form/action-form.tsx";
import { PasswordField } from "#components/newsroom/form/password-field.tsx";
import { UNANSWERED } from "#components/newsroom/form/use-sending.ts";

export type Offered = { ok: true; options: PublicKeyCredentialCreationOptionsJSON } | { ok: false; message: string };

interface PasskeyMakerProps {
  offer: (password: string) => Promise<Offered>;
  add: (response: RegistrationResponseJSON, name: string) => Promise<FormAnswer>;
}

const never = () => () => undefined;

/** Makes a passkey on this device. Needs script, as passkeys do. */
export function PasskeyMaker({ offer, add }: PasskeyMakerProps) {
  const [answer, setAnswer] = useState<FormAnswer>();
  const [isBusy, setBusy] = useState(false);
  const isAble = useSyncExternalStore(never, browserSupportsWebAuthn, () => false);
  if (!isAble) return <p className="muted">This browser cannot make passkeys.</p>;
  if (answer?.once) return <ShownOnce {...answer.once} message={answer.message} />;
  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    const typed = new FormData(form);
    setBusy(true);
    const made = await walk({ offer, add }, String(typed.get("password")), String(typed.get("name"))).catch(unanswered);
    if (made.ok) form.reset();
    setAnswer(made);
    setBusy(false);
  };
  return (
    <form className="act" onSubmit={make}>
      <label className="fld">
        <span>Name of this device</span>
        <input className="inp" name="name" defaultValue="This computer" maxLength={60} required />
      </label>
      <PasswordField name="password" label="Your password" kind="current-password" />
      <button className="btn btn--ink" type="submit" aria-disabled={isBusy}>
        Make a passkey
      </button>
      {answer && !isBusy && (
        <p className={answer.ok ? "ok" : "err"} role={answer.ok ? "status" : "alert"}>
          {answer.message}
        </p>
      )}
    </form>
  );
}

function unanswered(problem: unknown): FormAnswer {
  console.error(problem);
  return { ok: false, message: UNANSWERED };
}

async function walk({ offer, add }: PasskeyMakerProps, password: string, name: string): Promise<FormAnswer> {
  const offered = await offer(password);
  if (!offered.ok) return offered;
  const response = await startRegistration({ optionsJSON: offered.options }).catch((problem: Error) => problem);
  if (!(response instanceof Error)) return add(response, name);
  const isKnown = response.name === "InvalidStateError";
  return { ok: false, message: isKnown ? "This device has a passkey already." : "No passkey was made. Try again." };
}
