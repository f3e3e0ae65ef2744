"use server";

import { redirect } from "next/navigation";
import type { FormAnswer } from "#components/newsroom/form/action-form.tsx";
import { confirmCodes, offerCodes, removeCodes } from "#newsroom/second-factor.ts";
import { attempt } from "../../../_desk/attempt.ts";
import { openDeskForAction } from "../../../_desk/open-desk.ts";
import { say, typedIn } from "../../../_desk/say.ts";

const HERE = "/newsroom/account/authenticator";

/** Prepares a secret for an app, which the page then shows. */
export async function beginCodes(_: FormAnswer | undefined, form: FormData): Promise<FormAnswer> {
  const begun = await attempt(async () => offerCodes(await openDeskForAction(), typedIn(form, "password")));
  if (!begun.ok) return { ok: false, message: begun.message };
  redirect(HERE);
}

/** Proves that the app has the secret. Shows recovery codes, or leads back where there are some already. */
export async function proveCodes(_: FormAnswer | undefined, form: FormData): Promise<FormAnswer> {
  return say(async () => {
    const lines = await confirmCodes(await openDeskForAction(), typedIn(form, "code"));
    if (lines.length === 0) redirect("/newsroom/account");
    const message =
      "Your app is set up. Keep these recovery codes where you find them without it; they are shown only now.";
    return { message, once: { what: "Recovery codes", lines } };
  });
}

/** Stops asking for codes. */
export async function endCodes(_: FormAnswer | undefined, form: FormData): Promise<FormAnswer> {
  const ended = await attempt(async () => removeCodes(await openDeskForAction(), typedIn(form, "password")));
  if (!ended.ok) return { ok: false, message: ended.message };
  redirect("/newsroom/account");
}
