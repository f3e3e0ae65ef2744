"use server";

import type { FormAnswer } from "#components/newsroom/form/action-form.tsx";
import { renewRecoveryCodes } from "#newsroom/account.ts";
import { openDeskForAction } from "../../../_desk/open-desk.ts";
import { say, typedIn } from "../../../_desk/say.ts";

/** Makes new recovery codes. */
export async function renewCodes(_: FormAnswer | undefined, form: FormData): Promise<FormAnswer> {
  return say(async () => {
    const lines = await renewRecoveryCodes(await openDeskForAction(), typedIn(form, "password"));
    const message = "These are your recovery codes; the old ones no longer work. They are shown only now.";
    return { message, once: { what: "Recovery codes", lines } };
  });
}
