import { and, count, eq, lt, min } from "drizzle-orm";
import { store } from "#db/client.ts";
import { schedules } from "#db/schema/stories.ts";
import type { Instant } from "#domain/calendar.ts";

/** What waits longer than this past its hour is late, and someone must be told. */
export const LATE_MS = 60_000;

export interface Lateness {
  /** How many should have gone out more than a minute ago. */
  late: number;
  /** When the first of them should have; null when none is late. */
  since: Instant | null;
}

/** Whether the schedule is kept. Something late means that no process looks after it. Says nothing of what it is. */
export async function findLateness(now: Instant): Promise<Lateness> {
  const [row] = await store.read
    .select({ late: count(), since: min(schedules.at) })
    .from(schedules)
    .where(and(eq(schedules.state, "waiting"), lt(schedules.at, now - LATE_MS)));
  return { late: row?.late ?? 0, since: row?.since ?? null };
}

/** `ok`, or how late the schedule is, in a sentence for the operator. */
export async function describeLateness(now: Instant): Promise<string> {
  const { late, since } = await findLateness(now);
  if (late === 0 || since === null) return "ok";
  const seconds = Math.round((now - since) / 1000);
  return `${late} scheduled ${late === 1 ? "release is" : "releases are"} late, the first by ${seconds} seconds`;
}
