import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DoorFrame } from "#components/newsroom/doors/door-frame.tsx";
import { PasskeySignIn } from "#components/newsroom/doors/passkey-sign-in.tsx";
import { SignOutForm } from "#components/newsroom/doors/sign-out-form.tsx";
import { ActionForm } from "#components/newsroom/form/action-form.tsx";
import { CodeField } from "#components/newsroom/form/code-field.tsx";
import { addressAfter } from "#domain/staff/session.ts";
import { findHeldSession } from "../../_desk/open-desk.ts";
import { signOutHere } from "../../sign-out/actions.ts";
import { answerPasskey, askPasskey } from "../actions.ts";
import { answerCode } from "./actions.ts";

export const metadata: Metadata = { title: "Second factor" };

interface Props {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SecondFactorPage({ searchParams }: Props) {
  const next = addressAfter((await searchParams).next);
  const session = await findHeldSession();
  if (session === undefined) redirect(`/newsroom/sign-in?next=${encodeURIComponent(next)}`);
  if (session.complete) redirect(next);
  return (
    <DoorFrame heading="One more step">
      <ActionForm action={answerCode} button="Continue" isMain>
        <input type="hidden" name="next" value={next} />
        <CodeField label="Code" hint="Six digits from your authenticator app, or one of your recovery codes." />
      </ActionForm>
      <PasskeySignIn ask={askPasskey} answer={answerPasskey} next={next} />
      <SignOutForm className="si-note" action={signOutHere}>
        <p className="muted">Neither at hand? A publisher can remove your second factor.</p>
        <button className="lk" type="submit">
          Sign in as someone else
        </button>
      </SignOutForm>
    </DoorFrame>
  );
}
