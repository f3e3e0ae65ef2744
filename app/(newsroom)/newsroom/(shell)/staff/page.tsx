import type { Metadata } from "next";
import { StaffTable } from "#components/newsroom/staff/staff-table.tsx";
import { listStaff } from "#newsroom/staff.ts";
import { openDeskFor } from "../../_desk/open-desk-for.ts";

export const metadata: Metadata = { title: "Staff" };

export default async function StaffPage() {
  const desk = await openDeskFor("staff:manage");
  return (
    <>
      <div className="top">
        <h1>Staff</h1>
        <a className="btn btn--ink push" href="/newsroom/staff/invitation">
          Invite someone
        </a>
      </div>
      <StaffTable members={await listStaff(desk)} now={desk.now} />
    </>
  );
}
