import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DoorFrame } from "#components/newsroom/doors/door-frame.tsx";
import { SignInForm } from "#components/newsroom/doors/sign-in-form.tsx";
import { addressAfter } from "#domain/staff/session.ts";
import { findHeldSession } from "../_desk/open-desk.ts";
import { signInByPassword } from "./actions.ts";

export const metadata: Metadata = { title: "Sign in" };

interface Props {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: Props) {
  const next = addressAfter((await searchParams).next);
  const session = await findHeldSession();
  if (session?.complete) redirect(next);
  return (
    <DoorFrame>
      <SignInForm action={signInByPassword} next={next} />
    </DoorFrame>
  );
}
