import type { Metadata } from "next";
import { DoorFrame } from "#components/newsroom/doors/door-frame.tsx";
import { ActionForm } from "#components/newsroom/form/action-form.tsx";
import { env } from "#env.ts";
import { mailReset } from "./actions.ts";

export const metadata: Metadata = { title: "Forgotten password" };

export default function ForgottenPage() {
  return (
    <DoorFrame heading="Forgotten your password?">
      {env.SMTP_URL === undefined ? (
        <p>Ask a publisher: under Staff they can make a link by which you choose a new one.</p>
      ) : (
        <ActionForm action={mailReset} button="Send me a link" isMain>
          <label className="fld">
            <span>Work e-mail</span>
            <input className="inp" type="email" name="email" autoComplete="username" maxLength={254} required />
          </label>
        </ActionForm>
      )}
      <p className="si-note">
        <a className="lk" href="/newsroom/sign-in">
          Back to signing in
        </a>
      </p>
    </DoorFrame>
  );
}
