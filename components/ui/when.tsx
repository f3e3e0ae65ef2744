import type { ReactNode } from "react";
import type { Instant } from "#domain/calendar.ts";
import { machineTime } from "#domain/dates.ts";

interface WhenProps {
  at: Instant;
  children: ReactNode;
}

/** An instant as written for people, with its offset for machines. */
export function When({ at, children }: WhenProps) {
  return <time dateTime={machineTime(at)}>{children}</time>;
}
