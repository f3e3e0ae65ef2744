"use server";

import { redirect } from "next/navigation";
import type { FormAnswer } from "#components/newsroom/form/action-form.tsx";
import { Refusal } from "#domain/refusal.ts";
import { addressAfter } from "#domain/staff/session.ts";
import { answerSecondFactor } from "#newsroom/second-factor.ts";
import { attempt } from "../../_desk/attempt.ts";
import { refuseStrangers } from "../../_desk/open-desk.ts";
import { typedIn } from "../../_desk/say.ts";
import { giveToken, heldToken, readVisitor } from "../../_desk/visit.ts";

/** Takes a code after the password, then leads to where one wanted to go. */
export async function answerCode(_: FormAnswer | undefined, form: FormData): Promise<FormAnswer> {
  const signedIn = await attempt(async () => {
    await refuseStrangers();
    const token = await heldToken();
    if (token === undefined) throw new Refusal("not-permitted", "Sign in with your password first.");
    return answerSecondFactor(await readVisitor(), token, typedIn(form, "code"));
  });
  if (!signedIn.ok) return { ok: false, message: signedIn.message };
  await giveToken(signedIn.value);
  redirect(addressAfter(form.get("next")));
}
