import type { ReactNode } from "react";
import { RoomLink } from "#components/newsroom/shell/room-link.tsx";
import { StaffIcon, type StaffIconName } from "#components/newsroom/staff-icon.tsx";
import { Face } from "#components/ui/face.tsx";
import type { Picture } from "#domain/media/picture.ts";
import { site } from "#site.ts";

/** A door of the side navigation. */
export interface Room {
  href: string;
  icon: StaffIconName;
  name: string;
  count?: number;
}

interface ShellProps {
  rooms: readonly Room[];
  member: { name: string; portrait?: Picture | undefined };
  children: ReactNode;
}

/** What staff pages stand in: the doors at the side, the room they opened beside them. */
export function Shell({ rooms, member, children }: ShellProps) {
  return (
    <div className="shell">
      <nav className="sb" aria-label="Newsroom">
        <a className="mark" href="/" aria-label={`${site.name}, the front page as readers see it`}>
          <span>{site.nameplate.light}</span> {site.nameplate.heavy}
        </a>
        {rooms.map((room) => (
          <RoomLink key={room.href} {...room} />
        ))}
        <a className="me" href="/newsroom/account" aria-label={`${member.name}, account`} title={member.name}>
          {member.portrait ? <Face portrait={member.portrait} sizes="24px" /> : <StaffIcon name="account" />}
          <span>{member.name}</span>
        </a>
      </nav>
      <main className="wk" id="main">
        {children}
      </main>
    </div>
  );
}
