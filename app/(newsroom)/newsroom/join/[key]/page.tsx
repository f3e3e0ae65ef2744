import type { Metadata } from "next";
import { DoorFrame } from "#components/newsroom/doors/door-frame.tsx";
import { ActionForm } from "#components/newsroom/form/action-form.tsx";
import { PasswordField } from "#components/newsroom/form/password-field.tsx";
import { SHORTEST_PASSWORD } from "#domain/staff/password.ts";
import { findKeyHolder } from "#newsroom/staff-keys.ts";
import { answerStatus } from "../../_desk/visit.ts";
import { join } from "./actions.ts";

export const metadata: Metadata = { title: "Choose a password" };

interface Props {
  params: Promise<{ key: string }>;
}

export default async function JoinPage({ params }: Props) {
  const { key } = await params;
  const holder = await findKeyHolder(key, Date.now());
  if (!holder) {
    answerStatus(404);
    return (
      <DoorFrame heading="This link does not open">
        <p>It has been used, or is too old. Ask a publisher for a new one.</p>
      </DoorFrame>
    );
  }
  return (
    <DoorFrame heading={holder.kind === "invitation" ? `Welcome, ${holder.name}` : "Choose a new password"}>
      <p className="si-who">
        You sign in as <b translate="no">{holder.email}</b> and with the password that you choose here.
      </p>
      <ActionForm action={join} button="Save and sign in" isMain>
        <input type="hidden" name="key" value={key} />
        <input className="vh" tabIndex={-1} aria-hidden="true" autoComplete="username" defaultValue={holder.email} />
        <PasswordField
          name="password"
          label="Password"
          kind="new-password"
          hint={`At least ${SHORTEST_PASSWORD} characters. Four words nobody would put together are better than signs.`}
        />
        <PasswordField name="again" label="The same again" kind="new-password" />
      </ActionForm>
    </DoorFrame>
  );
}
