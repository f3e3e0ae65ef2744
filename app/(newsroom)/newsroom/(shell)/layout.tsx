import type { ReactNode } from "react";
import { AlarmWatch } from "#components/newsroom/shell/alarm-watch.tsx";
import { Alarms } from "#components/newsroom/shell/alarms.tsx";
import { Shell } from "#components/newsroom/shell/shell.tsx";
import { isPermitted } from "#domain/staff/permissions.ts";
import { findMember } from "#newsroom/desk.ts";
import { listAlarms } from "#newsroom/release-due.ts";
import { openDesk } from "../_desk/open-desk.ts";
import { listRooms } from "../_desk/rooms.ts";

/** The rooms that share the side navigation. The editor and the previews stand outside, with a bar of their own. */
export default async function ShellLayout({ children }: { children: ReactNode }) {
  const desk = await openDesk();
  const alarms = isPermitted(desk.actor.role, "story:schedule") ? await listAlarms(desk) : undefined;
  return (
    <Shell rooms={await listRooms(desk)} member={await findMember(desk)}>
      {alarms && <AlarmWatch alarms={alarms} />}
      {alarms && <Alarms alarms={alarms} now={desk.now} />}
      {children}
    </Shell>
  );
}
