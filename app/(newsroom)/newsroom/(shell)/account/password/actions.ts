"use server";

import type { FormAnswer } from "#components/newsroom/form/action-form.tsx";
import { Refusal } from "#domain/refusal.ts";
import { changePassword } from "#newsroom/account.ts";
import { openSessionForAction } from "../../../_desk/open-desk.ts";
import { say, typedIn } from "../../../_desk/say.ts";

/** Changes one's own password. */
export async function savePassword(_: FormAnswer | undefined, form: FormData): Promise<FormAnswer> {
  return say(async () => {
    const { desk, hash } = await openSessionForAction();
    const fresh = typedIn(form, "fresh");
    if (fresh !== typedIn(form, "again")) throw new Refusal("invalid", "The two new ones are not the same.");
    await changePassword(desk, { old: typedIn(form, "old"), fresh, session: hash });
    return "Your password is changed. You are signed out everywhere else.";
  });
}
