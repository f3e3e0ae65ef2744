import type { ReactNode } from "react";
import type { Instant } from "#domain/calendar.ts";
import { machineTime } from "#domain/dates.ts";
import type { Spoken } from "#domain/words/edition.ts";

interface WhenProps extends Spoken {
  at: Instant;
  children: ReactNode;
}

/** An instant as written for people, with its offset for machines. */
export function When({ at, children, ...spoken }: WhenProps) {
  return (
    <time dateTime={machineTime(at)} {...spoken}>
      {children}
    </time>
  );
}
