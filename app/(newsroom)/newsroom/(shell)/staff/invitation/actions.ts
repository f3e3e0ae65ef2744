"use server";

import type { InvitationAnswer } from "#components/newsroom/staff/invitation-form.tsx";
import { Refusal } from "#domain/refusal.ts";
import { staffRoleOf } from "#domain/staff/permissions.ts";
import { inviteStaff } from "#newsroom/staff.ts";
import { linkOf, mailLink } from "../../../_desk/mail.ts";
import { openDeskForAction } from "../../../_desk/open-desk.ts";
import { say, typedIn } from "../../../_desk/say.ts";

/** Adds somebody and shows the link by which they choose a password, once; mails it where mail is set up. */
export async function invite(_: InvitationAnswer, form: FormData): Promise<InvitationAnswer> {
  const typed = { name: typedIn(form, "name"), email: typedIn(form, "email"), role: typedIn(form, "role") };
  const answer = await say(async () => {
    const desk = await openDeskForAction();
    const role = staffRoleOf(typed.role);
    if (role === undefined) throw new Refusal("invalid", "Choose a role.");
    const { key } = await inviteStaff(desk, { ...typed, role });
    const isSent = await mailLink("invitation", { ...typed, key });
    const message = isSent
      ? `A mail with this link is on its way to ${typed.email}. It is shown only now.`
      : `Give ${typed.name} this link. It is shown only now.`;
    return { message, once: { what: "Invitation link", lines: [linkOf(key)] } };
  });
  return { ...answer, typed };
}
