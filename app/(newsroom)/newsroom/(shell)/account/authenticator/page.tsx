import type { Metadata } from "next";
import { toString as drawQr } from "qrcode";
import { BackLink } from "#components/newsroom/account/back-link.tsx";
import { OfferedCodes } from "#components/newsroom/account/offered-codes.tsx";
import { Section } from "#components/newsroom/account/section.tsx";
import { ActionForm } from "#components/newsroom/form/action-form.tsx";
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
      {offered && (
        <Section heading="Read this with your app" about="Then type the code that the app shows.">
          <OfferedCodes {...offered} drawing={await drawQr(offered.address, { type: "svg" })} prove={proveCodes} />
        </Section>
      )}
      <Section
        heading={codesSince === null ? "Set up" : "Remove"}
        about={codesSince === null ? "After the password, a code from your telephone." : "Codes are asked for now."}
      >
        <ActionForm action={codesSince === null ? beginCodes : endCodes} button={buttonFor(codesSince, offered)}>
          <PasswordField name="password" label="Your password" kind="current-password" />
        </ActionForm>
      </Section>
    </>
  );
}

function buttonFor(since: number | null, offered: object | undefined): string {
  if (since !== null) return "Stop asking for codes";
  return offered ? "Begin again" : "Set up an app";
}
