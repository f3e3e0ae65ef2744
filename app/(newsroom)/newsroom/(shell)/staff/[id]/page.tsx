import type { Metadata } from "next";
import { BackLink } from "#components/newsroom/account/back-link.tsx";
import { DetailsForm } from "#components/newsroom/staff/details-form.tsx";
import { StaffDetails } from "#components/newsroom/staff/staff-details.tsx";
import { listDeskChoices } from "#newsroom/desk.ts";
import { findStaff } from "#newsroom/staff.ts";
import { openDeskFor } from "../../../_desk/open-desk-for.ts";
import { orNotFound } from "../../../_desk/say.ts";
import { closeOrOpen, dropSecondFactor, makeLink, saveDetails, saveRole } from "./actions.ts";

export const metadata: Metadata = { title: "Staff" };

interface Props {
  params: Promise<{ id: string }>;
}

export default async function StaffMemberPage({ params }: Props) {
  const desk = await openDeskFor("staff:manage");
  const member = await orNotFound(findStaff(desk, Number((await params).id)));
  const { authors } = await listDeskChoices(desk);
  const changes = { saveRole, makeLink, dropSecondFactor, closeOrOpen };
  return (
    <>
      <BackLink href="/newsroom/staff" words="Staff" />
      <StaffDetails member={member} isSelf={member.id === desk.actor.id} changes={changes}>
        <DetailsForm member={member} authors={authors} action={saveDetails.bind(null, member.id)} />
      </StaffDetails>
    </>
  );
}
