import type { ReactNode } from "react";
import { Door } from "#components/newsroom/shell/door.tsx";
import { StaffIcon, type StaffIconName } from "#components/newsroom/staff-icon.tsx";
import { Face } from "#components/ui/face.tsx";
import type { Picture } from "#domain/media/picture.ts";
import { site } from "#site.ts";

/** A door of the side navigation. */
export interface Room {
  href: string;
  icon: StaffIconName;
  name: string;
  /** How much waits there; nothing is shown for none. */
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
        {rooms.map(({ href, icon, name, count }) => (
          <Door key={href} href={href} title={name}>
            <StaffIcon name={icon} />
            <span>{name}</span>
            {count ? <small>{count}</small> : null}
          </Door>
        ))}
        <Door className="me" href="/newsroom/account" label={`${member.name}, account`} title={member.name}>
          {member.portrait ? <Face portrait={member.portrait} sizes="24px" /> : <StaffIcon name="account" />}
          <span>{member.name}</span>
        </Door>
      </nav>
      <main className="wk" id="main">
        {children}
      </main>
    </div>
  );
}
