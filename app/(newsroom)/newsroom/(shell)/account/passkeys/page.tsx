import type { Metadata } from "next";
import { BackLink } from "#components/newsroom/account/back-link.tsx";
import { PasskeyMaker } from "#components/newsroom/account/passkey-maker.tsx";
import { Section } from "#components/newsroom/account/section.tsx";
import { ActionForm } from "#components/newsroom/form/action-form.tsx";
import { PasswordField } from "#components/newsroom/form/password-field.tsx";
import { writeBriefly } from "#domain/dates.ts";
import { findAccount } from "#newsroom/account.ts";
import { openDesk } from "../../../_desk/open-desk.ts";
import { beginPasskey, dropPasskey, finishPasskey } from "./actions.ts";

export const metadata: Metadata = { title: "Passkeys" };

export default async function PasskeysPage() {
  const desk = await openDesk();
  const { passkeys } = await findAccount(desk);
  return (
    <>
      <BackLink href="/newsroom/account" words="Your account" />
      <h1>Passkeys</h1>
      <Section
        heading="Make one"
        about="It stays on the device, or in the keeper of your passwords; we only know its lock."
      >
        <PasskeyMaker offer={beginPasskey} add={finishPasskey} />
      </Section>
      {passkeys.map(({ id, name, addedAt, usedAt }) => (
        <Section
          key={id}
          heading={name}
          about={`Made ${writeBriefly(addedAt, "en", desk.now)}, ${usedAt === null ? "not used yet" : `used ${writeBriefly(usedAt, "en", desk.now)}`}.`}
        >
          <ActionForm action={dropPasskey} button="Remove" label={`Remove ${name}`}>
            <input type="hidden" name="key" value={id} />
            <PasswordField name="password" label="Your password" kind="current-password" />
          </ActionForm>
        </Section>
      ))}
    </>
  );
}
