"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { Asked } from "#components/newsroom/doors/passkey-sign-in.tsx";
import type { SignInAnswer } from "#components/newsroom/doors/sign-in-form.tsx";
import { addressAfter } from "#domain/staff/session.ts";
import { askForPasskey, signInByPasskey } from "#newsroom/passkeys.ts";
import { type SignedIn, signIn } from "#newsroom/sessions.ts";
import { attempt } from "../_desk/attempt.ts";
import { refuseStrangers } from "../_desk/open-desk.ts";
import { party } from "../_desk/party.ts";
import { typedIn } from "../_desk/say.ts";
import { giveToken, readVisitor } from "../_desk/visit.ts";

/** Signs in by password, then leads to the second factor or to where one wanted to go. */
export async function signInByPassword(_: SignInAnswer, form: FormData): Promise<SignInAnswer> {
  const [email, password] = [typedIn(form, "email"), typedIn(form, "password")];
  const keep = form.has("keep");
  const signedIn = await attempt(async () => {
    await refuseStrangers();
    return signIn(await readVisitor(), { email, password, keep });
  });
  if (!signedIn.ok) return { message: signedIn.message, email: email.slice(0, 254), keep };
  return enter(signedIn.value, addressAfter(form.get("next")));
}

async function enter(session: SignedIn, next: string): Promise<never> {
  await giveToken(session);
  redirect(session.complete ? next : `/newsroom/sign-in/second-factor?next=${encodeURIComponent(next)}`);
}

/** What a device is asked for a passkey. */
export async function askPasskey(): Promise<Asked> {
  const asked = await attempt(async () => {
    await refuseStrangers();
    return askForPasskey(await readVisitor(), party);
  });
  return asked.ok ? { ok: true, options: asked.value } : asked;
}

const words = z.string().max(10_000);
const passkeyAnswer = z.object({
  id: words,
  rawId: words,
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: words,
    authenticatorData: words,
    signature: words,
    userHandle: words.optional(),
  }),
  clientExtensionResults: z.object({}),
});

/** Signs in by what a device answered. @returns the words of a refusal; else it leads on */
export async function answerPasskey(given: unknown, keep: unknown, next: unknown): Promise<{ message: string }> {
  const { data: response } = passkeyAnswer.safeParse(given);
  if (!response) return { message: "This passkey could not be read. Try again, or sign in with your password." };
  const { userHandle, ...signed } = response.response;
  const answer = { ...response, response: { ...signed, ...(userHandle === undefined ? {} : { userHandle }) } };
  const signedIn = await attempt(async () => {
    await refuseStrangers();
    return signInByPasskey(await readVisitor(), party, { response: answer, keep: keep === true });
  });
  if (!signedIn.ok) return { message: signedIn.message };
  return enter(signedIn.value, addressAfter(next));
}
