import type { Metadata } from "next";
import { BackLink } from "#components/newsroom/account/back-link.tsx";
import { Section } from "#components/newsroom/account/section.tsx";
import { ActionForm } from "#components/newsroom/form/action-form.tsx";
import { PasswordField } from "#components/newsroom/form/password-field.tsx";
import { SHORTEST_PASSWORD } from "#domain/staff/password.ts";
import { openDesk } from "../../../_desk/open-desk.ts";
import { savePassword } from "./actions.ts";

export const metadata: Metadata = { title: "Change your password" };

export default async function PasswordPage() {
  await openDesk();
  return (
    <>
      <BackLink href="/newsroom/account" words="Your account" />
      <h1>Change your password</h1>
      <Section heading="Password" about="Changing it signs you out everywhere else.">
        <ActionForm action={savePassword} button="Change password" isMain>
          <PasswordField name="old" label="The password you have" kind="current-password" />
          <PasswordField
            name="fresh"
            label="A new one"
            kind="new-password"
            hint={`At least ${SHORTEST_PASSWORD} characters.`}
          />
          <PasswordField name="again" label="The new one again" kind="new-password" />
        </ActionForm>
      </Section>
    </>
  );
}
