import { When } from "#components/ui/when.tsx";
import type { Instant } from "#domain/calendar.ts";
import { writeBriefly } from "#domain/dates.ts";
import { ROLE_NAMES, type StaffRole } from "#domain/staff/permissions.ts";

export interface StaffRow {
  id: number;
  name: string;
  email: string;
  role: StaffRole;
  disabledAt: Instant | null;
  hasPassword: boolean;
  hasSecondFactor: boolean;
  seenAt: Instant | null;
}

interface StaffTableProps {
  members: readonly StaffRow[];
  now: Instant;
}

/** Everyone who works here: what they may do, how their account stands, when they were last seen. */
export function StaffTable({ members, now }: StaffTableProps) {
  return (
    <div className="tbox">
      <table className="tb tb--staff">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col">Account</th>
            <th scope="col">Second factor</th>
            <th scope="col">Last seen</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id}>
              <td className="w">
                <a className="lk" href={`/newsroom/staff/${member.id}`}>
                  {member.name}
                </a>
                <span className="muted">{member.email}</span>
              </td>
              <td>{ROLE_NAMES[member.role]}</td>
              <td>
                <AccountState member={member} />
              </td>
              <td>{member.hasSecondFactor ? "Yes" : "No second factor"}</td>
              <td>
                {member.seenAt !== null && <When at={member.seenAt}>{writeBriefly(member.seenAt, "en", now)}</When>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Open, invited or closed. */
export function AccountState({ member }: { member: Pick<StaffRow, "disabledAt" | "hasPassword"> }) {
  if (member.disabledAt !== null) return <span className="st st--e">Closed</span>;
  return member.hasPassword ? <span className="st st--p">Open</span> : <span className="st st--s">Invited</span>;
}
