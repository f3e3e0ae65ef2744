"use server";

import type { FormAnswer } from "#components/newsroom/form/action-form.tsx";
import { env } from "#env.ts";
import { requestReset } from "#newsroom/staff-keys.ts";
import { mailLink } from "../../_desk/mail.ts";
import { refuseStrangers } from "../../_desk/open-desk.ts";
import { say, typedIn } from "../../_desk/say.ts";
import { readVisitor } from "../../_desk/visit.ts";

/** Mails a link to choose a new password, if there is someone of that address; says the same if there is not. */
export async function mailReset(_: FormAnswer | undefined, form: FormData): Promise<FormAnswer> {
  return say(async () => {
    await refuseStrangers();
    if (env.SMTP_URL === undefined) return "This paper sends no mail. Ask a publisher for a link.";
    const holder = await requestReset(await readVisitor(), typedIn(form, "email"));
    // Not waited for: how long a mail takes would tell whether there is such an account.
    if (holder) void mailLink("reset", holder);
    return "If someone of the staff has this address, a link is on its way. It works for a day.";
  });
}
