"use server";

import { redirect } from "next/navigation";
import type { FormAnswer } from "#components/newsroom/form/action-form.tsx";
import { Refusal } from "#domain/refusal.ts";
import { choosePassword } from "#newsroom/staff-keys.ts";
import { attempt } from "../../_desk/attempt.ts";
import { refuseStrangers } from "../../_desk/open-desk.ts";
import { typedIn } from "../../_desk/say.ts";
import { giveToken, readVisitor } from "../../_desk/visit.ts";

/** Chooses a password by a link, and leads in. */
export async function join(_: FormAnswer | undefined, form: FormData): Promise<FormAnswer> {
  const signedIn = await attempt(async () => {
    await refuseStrangers();
    const [password, again] = [typedIn(form, "password"), typedIn(form, "again")];
    if (password !== again) throw new Refusal("invalid", "The two are not the same. Type them again.");
    return choosePassword(await readVisitor(), typedIn(form, "key"), password);
  });
  if (!signedIn.ok) return { ok: false, message: signedIn.message };
  await giveToken(signedIn.value);
  redirect(signedIn.value.complete ? "/newsroom/account?welcome" : "/newsroom/sign-in/second-factor");
}
