import type { Metadata } from "next";
import { BackLink } from "#components/newsroom/account/back-link.tsx";
import { Section } from "#components/newsroom/account/section.tsx";
import { InvitationForm } from "#components/newsroom/staff/invitation-form.tsx";
import { openDeskFor } from "../../../_desk/open-desk-for.ts";
import { invite } from "./actions.ts";

export const metadata: Metadata = { title: "Invite someone" };

export default async function InvitationPage() {
  await openDeskFor("staff:manage");
  return (
    <>
      <BackLink href="/newsroom/staff" words="Staff" />
      <h1>Invite someone</h1>
      <Section heading="Who" about="They get a link by which they choose a password. It works once, for a week.">
        <InvitationForm action={invite} />
      </Section>
    </>
  );
}
