"use server";

import { redirect } from "next/navigation";
import { addressAfter } from "#domain/staff/session.ts";
import { signIn } from "#newsroom/sessions.ts";
import { attempt } from "../_desk/attempt.ts";
import { refuseStrangers } from "../_desk/open-desk.ts";
import { giveToken, readVisitor } from "../_desk/visit.ts";

/** What the sign-in form says after a refusal, with what was typed; never the password. */
export interface SignInState {
  message?: string;
  email: string;
  keep: boolean;
}

/** Signs in by password, then leads to the second factor or to where one wanted to go. */
export async function signInByPassword(_: SignInState, form: FormData): Promise<SignInState> {
  const email = String(form.get("email") ?? "");
  const keep = form.has("keep");
  const next = addressAfter(form.get("next"));
  const signedIn = await attempt(async () => {
    await refuseStrangers();
    return signIn(await readVisitor(), { email, password: String(form.get("password") ?? ""), keep });
  });
  if (!signedIn.ok) return { message: signedIn.message, email: email.slice(0, 254), keep };
  await giveToken(signedIn.value);
  redirect(signedIn.value.complete ? next : `/newsroom/sign-in/second-factor?next=${encodeURIComponent(next)}`);
}
