"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { StaffIcon, type StaffIconName } from "#components/newsroom/staff-icon.tsx";

interface RoomLinkProps {
  href: string;
  icon: StaffIconName;
  name: string;
  /** How much waits there; nothing is shown for none. */
  count?: number | undefined;
}

/** One door of the side navigation; it knows when one stands in that room. */
export function RoomLink({ href, icon, name, count }: RoomLinkProps) {
  const path = usePathname();
  const isHere = href === "/newsroom" ? path === href : path === href || path.startsWith(`${href}/`);
  return (
    <Link href={href} title={name} aria-current={isHere ? "page" : undefined} prefetch={false}>
      <StaffIcon name={icon} />
      <span>{name}</span>
      {count ? <small>{count}</small> : null}
    </Link>
  );
}
