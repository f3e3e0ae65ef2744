import type { Metadata } from "next";
import { Section } from "#components/newsroom/account/section.tsx";
import { SessionList } from "#components/newsroom/account/session-list.tsx";
import { SummaryRow } from "#components/newsroom/account/summary-row.tsx";
import { SignOutForm } from "#components/newsroom/doors/sign-out-form.tsx";
import { ActionForm } from "#components/newsroom/form/action-form.tsx";
import { ROLE_NAMES } from "#domain/staff/permissions.ts";
import { findAccount } from "#newsroom/account.ts";
import { listSessions } from "#newsroom/sessions.ts";
import { openSession } from "../../_desk/open-desk.ts";
import { signOutHere } from "../../sign-out/actions.ts";
import { describeLocks } from "./_describe.ts";
import { endSession, signOutOthers } from "./actions.ts";

export const metadata: Metadata = { title: "Your account" };

interface Props {
  searchParams: Promise<{ welcome?: string }>;
}

export default async function AccountPage({ searchParams }: Props) {
  const { desk, hash } = await openSession();
  const [account, sessions] = await Promise.all([findAccount(desk), listSessions(desk)]);
  const isNew = (await searchParams).welcome !== undefined;
  return (
    <>
      <div className="top">
        <h1>Your account</h1>
        <SignOutForm className="push" action={signOutHere}>
          <button className="btn" type="submit">
            Sign out
          </button>
        </SignOutForm>
      </div>
      {isNew && (
        <p className="notice">
          Your password is set. Add a second factor now, so that nobody comes in who learns it: a passkey is the
          easiest.
        </p>
      )}
      <Section heading="You" about="A publisher can change these.">
        <SummaryRow name={account.name} words={`${account.email} · ${ROLE_NAMES[account.role]}`} />
      </Section>
      <Section heading="How you sign in">
        {describeLocks(account, desk.now).map((lock) => (
          <SummaryRow key={lock.href} {...lock} />
        ))}
      </Section>
      <Section heading="Where you are signed in" about="End what you do not know, then change your password.">
        <SessionList sessions={sessions} current={hash} now={desk.now} end={endSession} />
        {sessions.length > 1 && <ActionForm action={signOutOthers} button="Sign out everywhere else" />}
      </Section>
    </>
  );
}
