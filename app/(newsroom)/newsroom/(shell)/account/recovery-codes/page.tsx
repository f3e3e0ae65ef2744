import type { Metadata } from "next";
import { BackLink } from "#components/newsroom/account/back-link.tsx";
import { Section } from "#components/newsroom/account/section.tsx";
import { ActionForm } from "#components/newsroom/form/action-form.tsx";
import { PasswordField } from "#components/newsroom/form/password-field.tsx";
import { findAccount } from "#newsroom/account.ts";
import { openDesk } from "../../../_desk/open-desk.ts";
import { renewCodes } from "./actions.ts";

export const metadata: Metadata = { title: "Recovery codes" };

export default async function RecoveryCodesPage() {
  const { recoveryCodes } = await findAccount(await openDesk());
  return (
    <>
      <BackLink href="/newsroom/account" words="Your account" />
      <h1>Recovery codes</h1>
      <Section heading={`${recoveryCodes} left`} about="Each opens the door once, in place of your second factor.">
        <ActionForm action={renewCodes} button="Make new codes" isMain>
          <PasswordField name="password" label="Your password" kind="current-password" />
        </ActionForm>
      </Section>
    </>
  );
}
