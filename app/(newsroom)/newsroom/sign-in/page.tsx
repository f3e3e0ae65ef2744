import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DoorFrame } from "#components/newsroom/doors/door-frame.tsx";
import { PasskeySignIn } from "#components/newsroom/doors/passkey-sign-in.tsx";
import { SignInForm } from "#components/newsroom/doors/sign-in-form.tsx";
import { addressAfter } from "#domain/staff/session.ts";
import { findHeldSession } from "../_desk/open-desk.ts";
import { answerPasskey, askPasskey, signInByPassword } from "./actions.ts";

export const metadata: Metadata = { title: "Sign in" };

interface Props {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const next = addressAfter((await searchParams).next);
  if ((await findHeldSession())?.complete) redirect(next);
  return (
    <DoorFrame heading="Sign in to the newsroom">
      <SignInForm action={signInByPassword} next={next} />
      <PasskeySignIn ask={askPasskey} answer={answerPasskey} next={next} />
      <p className="muted si-note">Accounts are made by a publisher. Every sign-in is written to the newsroom log.</p>
    </DoorFrame>
  );
}
