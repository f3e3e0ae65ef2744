"use client";

import { type FormAnswer, ShownOnce } from "#components/newsroom/form/action-form.tsx";
import { UNANSWERED, useSending } from "#components/newsroom/form/use-sending.ts";
import { ROLE_NAMES, STAFF_ROLES } from "#domain/staff/permissions.ts";

/** What came of an invitation, with what was typed. */
export interface InvitationAnswer extends FormAnswer {
  typed: { name: string; email: string; role: string };
}

interface InvitationFormProps {
  action: (before: InvitationAnswer, form: FormData) => Promise<InvitationAnswer>;
}

const START: InvitationAnswer = { ok: true, message: "", typed: { name: "", email: "", role: "contributor" } };

/** Name, address and role of somebody new. Works without script; what was typed stays after a refusal. */
export function InvitationForm({ action }: InvitationFormProps) {
  const {
    state: answer,
    isSending,
    sending,
  } = useSending(action, START, ({ typed }) => ({ ok: false, message: UNANSWERED, typed }));
  if (answer.once) return <ShownOnce {...answer.once} message={answer.message} />;
  const { name, email, role } = answer.typed;
  return (
    <form {...sending} className="act">
      <label className="fld">
        <span>Name</span>
        <input className="inp" name="name" defaultValue={name} maxLength={100} required />
      </label>
      <label className="fld">
        <span>Work e-mail</span>
        <input className="inp" type="email" name="email" defaultValue={email} maxLength={254} required />
      </label>
      <RoleField chosen={role} key={role} />
      <button className="btn btn--ink" type="submit" aria-disabled={isSending}>
        Invite
      </button>
      {!answer.ok && !isSending && (
        <p className="err" role="alert">
          {answer.message}
        </p>
      )}
    </form>
  );
}

const MAY = {
  contributor: "Writes stories of their own and hands them over.",
  editor: "Works on all stories, media and the front; publishes and corrects.",
  publisher: "Also withdraws, and says who works here.",
} as const;

/** One of the roles, each with what it may do. */
export function RoleField({ chosen }: { chosen: string }) {
  return (
    <fieldset className="roles">
      <legend>Role</legend>
      {STAFF_ROLES.map((role) => (
        <label key={role}>
          <input type="radio" name="role" value={role} defaultChecked={role === chosen} required />
          <span>
            <b>{ROLE_NAMES[role]}</b>
            <small className="muted">{MAY[role]}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
