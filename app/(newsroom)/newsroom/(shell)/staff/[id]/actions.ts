"use server";

import { redirect } from "next/navigation";
import type { FormAnswer } from "#components/newsroom/form/action-form.tsx";
import { Refusal } from "#domain/refusal.ts";
import type { FormState } from "#domain/staff/form-state.ts";
import { staffRoleOf } from "#domain/staff/permissions.ts";
import { changeDetails, findStaff } from "#newsroom/staff.ts";
import { changeRole, disableStaff, enableStaff, removeSecondFactor, renewKey } from "#newsroom/staff-access.ts";
import { answerForm, textOf } from "../../../_desk/answer-form.ts";
import { attempt } from "../../../_desk/attempt.ts";
import { linkOf, mailLink } from "../../../_desk/mail.ts";
import { openDeskForAction } from "../../../_desk/open-desk.ts";
import { say, typedIn } from "../../../_desk/say.ts";

/** Sets right who somebody is: their name, their address, the page they sign with. */
export async function saveDetails(id: number, _: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async (desk) => {
    const author = textOf(form, "author");
    const given = { name: textOf(form, "name"), email: textOf(form, "email"), author: author === "" ? null : author };
    await changeDetails(desk, id, given);
    return "Saved.";
  });
}

const numberIn = (form: FormData) => Number(typedIn(form, "id"));

/** Gives someone another role. */
export async function saveRole(_: FormAnswer | undefined, form: FormData): Promise<FormAnswer> {
  const role = staffRoleOf(typedIn(form, "role"));
  const changed = await attempt(async () => {
    const desk = await openDeskForAction();
    if (role === undefined) throw new Refusal("invalid", "Choose a role.");
    await changeRole(desk, numberIn(form), role);
  });
  if (!changed.ok) return { ok: false, message: changed.message };
  redirect(`/newsroom/staff/${numberIn(form)}`);
}

/** Closes an account, or opens it again. */
export async function closeOrOpen(_: FormAnswer | undefined, form: FormData): Promise<FormAnswer> {
  const done = await attempt(async () => {
    const change = typedIn(form, "change") === "open" ? enableStaff : disableStaff;
    return change(await openDeskForAction(), numberIn(form));
  });
  if (!done.ok) return { ok: false, message: done.message };
  redirect(`/newsroom/staff/${numberIn(form)}`);
}

/** Makes a link by which someone chooses a password, shown once; mails it where mail is set up. */
export async function makeLink(_: FormAnswer | undefined, form: FormData): Promise<FormAnswer> {
  return say(async () => {
    const desk = await openDeskForAction();
    const key = await renewKey(desk, numberIn(form));
    const { name, email, hasPassword } = await findStaff(desk, numberIn(form));
    const isSent = await mailLink(hasPassword ? "reset" : "invitation", { name, email, key });
    const message = isSent ? `A mail with this link is on its way to ${email}.` : `Give ${name} this link.`;
    return { message: `${message} It is shown only now.`, once: { what: "Link", lines: [linkOf(key)] } };
  });
}

/** Takes the second factor from someone who lost it. */
export async function dropSecondFactor(_: FormAnswer | undefined, form: FormData): Promise<FormAnswer> {
  const dropped = await attempt(async () => removeSecondFactor(await openDeskForAction(), numberIn(form)));
  if (!dropped.ok) return { ok: false, message: dropped.message };
  redirect(`/newsroom/staff/${numberIn(form)}`);
}
