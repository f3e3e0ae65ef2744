import Link from "next/link";
import type { ReactNode } from "react";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";

interface RoomHeadProps {
  back: { href: string; name: string };
  title: string;
  children?: ReactNode;
}

/** The head of a page inside a room: the way back to the room, and what this page is. */
export function RoomHead({ back, title, children }: RoomHeadProps) {
  return (
    <div className="top">
      <Link className="btn" href={back.href} prefetch={false}>
        <StaffIcon name="back" /> {back.name}
      </Link>
      <h1>{title}</h1>
      {children && <div className="push row">{children}</div>}
    </div>
  );
}
