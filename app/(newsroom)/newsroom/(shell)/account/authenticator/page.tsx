import type { Metadata } from "next";
import { toString as drawQr } from "qrcode";
import { BackLink } from "#components/newsroom/account/back-link.tsx";
import { OfferedCodes } from "#components/newsroom/account/offered-codes.tsx";
import { Section } from "#components/newsroom/account/section.tsx";
import { ActionForm, type FormAction } from "#components/newsroom/form/action-form.tsx";
import { PasswordField } from "#components/newsroom/form/password-field.tsx";
import { findAccount } from "#newsroom/account.ts";
import { findOfferedCodes } from "#newsroom/second-factor.ts";
import { site } from "#site.ts";
import { openDesk } from "../../../_desk/open-desk.ts";
import { beginCodes, endCodes, proveCodes } from "./actions.ts";

export const metadata: Metadata = { title: "Authenticator app" };

export default async function AuthenticatorPage() {
  const desk = await openDesk();
  const { codesSince } = await findAccount(desk);
  const offered = await findOfferedCodes(desk, site.name);
  return (
    <>
      <BackLink href="/newsroom/account" words="Your account" />
      <h1>Authenticator app</h1>
      {codesSince === null ? (
        <Section heading="Set up" about="After the password, a code from your telephone.">
          {offered ? (
            <OfferedCodes
              {...offered}
              drawing={await drawQr(offered.address, { type: "svg" })}
              prove={proveCodes}
              again={<PasswordForm action={beginCodes} button="Begin again" />}
            />
          ) : (
            <PasswordForm action={beginCodes} button="Set up an app" />
          )}
        </Section>
      ) : (
        <Section heading="Remove" about="Codes are asked for now.">
          <PasswordForm action={endCodes} button="Stop asking for codes" />
        </Section>
      )}
    </>
  );
}

function PasswordForm(props: { action: FormAction; button: string }) {
  return (
    <ActionForm {...props}>
      <PasswordField name="password" label="Your password" kind="current-password" />
    </ActionForm>
  );
}
