import type { ReactNode } from "react";
import { Section } from "#components/newsroom/account/section.tsx";
import { ActionForm, type FormAction } from "#components/newsroom/form/action-form.tsx";
import { RoleField } from "#components/newsroom/staff/invitation-form.tsx";
import { AccountState, type StaffRow } from "#components/newsroom/staff/staff-table.tsx";

interface StaffDetailsProps {
  member: StaffRow;
  /** Whether it is the publisher who looks. */
  isSelf: boolean;
  /** The form of their name, address and author page. */
  children: ReactNode;
  changes: Record<"saveRole" | "makeLink" | "dropSecondFactor" | "closeOrOpen", FormAction>;
}

/** Someone of the staff, and what a publisher can do about their account. */
export function StaffDetails({ member, isSelf, children, changes }: StaffDetailsProps) {
  const isClosed = member.disabledAt !== null;
  const id = <input type="hidden" name="id" value={member.id} />;
  return (
    <>
      <div className="top">
        <h1>{member.name}</h1>
        <AccountState member={member} />
        <span className="muted">{member.email}</span>
      </div>
      <Section heading="Details" about="Their name as colleagues see it, and where mail reaches them.">
        {children}
      </Section>
      <Section heading="Role" about="It counts from the next page they open.">
        <ActionForm action={changes.saveRole} button="Save role">
          {id}
          <RoleField chosen={member.role} key={member.role} />
        </ActionForm>
      </Section>
      {!isClosed && (
        <Section heading="Password" about={LINK_WORDS[member.hasPassword ? "reset" : "invitation"]}>
          <ActionForm
            action={changes.makeLink}
            button={member.hasPassword ? "Make a reset link" : "Make a new invitation"}
          >
            {id}
          </ActionForm>
        </Section>
      )}
      {member.hasSecondFactor && !isSelf && (
        <Section heading="Second factor" about="For someone who lost their telephone and their recovery codes.">
          <ActionForm action={changes.dropSecondFactor} button="Remove second factor">
            {id}
          </ActionForm>
        </Section>
      )}
      {!isSelf && (
        <Section heading="Account" about={isClosed ? "They cannot sign in." : "Closing it signs them out everywhere."}>
          <ActionForm action={changes.closeOrOpen} button={isClosed ? "Open account" : "Close account"}>
            {id}
            <input type="hidden" name="change" value={isClosed ? "open" : "close"} />
          </ActionForm>
        </Section>
      )}
    </>
  );
}

const LINK_WORDS = {
  reset: "A link by which they choose a new one. It works once, for a day.",
  invitation: "They have not chosen one. A new link replaces the first and works for a week.",
};
