"use server";

import type { FormAnswer } from "#components/newsroom/form/action-form.tsx";
import { renewRecoveryCodes } from "#newsroom/account.ts";
import { answerForm, typedIn } from "../../../_desk/answer.ts";
import { openDeskForAction } from "../../../_desk/open-desk.ts";

/** Makes new recovery codes. */
export async function renewCodes(_: FormAnswer | undefined, form: FormData): Promise<FormAnswer> {
  return answerForm(async () => {
    const lines = await renewRecoveryCodes(await openDeskForAction(), typedIn(form, "password"));
    const message = "These are your recovery codes; the old ones no longer work. They are shown only now.";
    return { message, once: { what: "Recovery codes", lines } };
  });
}
