"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

interface DoorProps {
  href: string;
  title: string;
  /** Its name, where what it shows does not say it. */
  label?: string;
  className?: string;
  children: ReactNode;
}

/** A door of the side navigation; it knows when one stands behind it. */
export function Door({ href, title, label, className, children }: DoorProps) {
  const path = usePathname();
  const isHere = href === "/newsroom" ? path === href : path === href || path.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      title={title}
      className={className}
      aria-label={label}
      aria-current={isHere ? "page" : undefined}
      prefetch={false}
    >
      {children}
    </Link>
  );
}
