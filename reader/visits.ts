/** Times of reading on this device, in UTC milliseconds. */
export interface Visits {
  /** When a page was last looked at. */
  last: number;
  /** Up to when the visit before this one lasted: what came out later is new. */
  since: number;
}

/** So long a pause ends a visit. */
const PAUSE_MS = 30 * 60_000;

/** The visits after a look at the paper. On the first of all nothing is new: a mark on everything says nothing. */
export function lookAt(now: number, before: Visits | undefined): Visits {
  if (before === undefined || before.last > now) return { last: now, since: now };
  return { last: now, since: now - before.last > PAUSE_MS ? before.last : before.since };
}

/** Reads what a device remembered, which may be anything. */
export function readVisits(stored: unknown): Visits | undefined {
  if (typeof stored !== "object" || stored === null) return undefined;
  const { last, since } = stored as Partial<Record<keyof Visits, unknown>>;
  return typeof last === "number" && typeof since === "number" ? { last, since } : undefined;
}
