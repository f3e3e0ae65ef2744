import type { Reader, Tx } from "#db/client.ts";
import { and, asc, eq, lte } from "#db/operators.ts";
import { schedules } from "#db/schema/stories.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { record } from "#newsroom/ledger.ts";

/** Steps with what is to go out by itself. */

export type Schedule = typeof schedules.$inferSelect;

/** What of a story is to go out by itself, the earliest first. */
export async function listWaiting(from: Reader, story: number): Promise<Schedule[]> {
  return from
    .select()
    .from(schedules)
    .where(and(eq(schedules.story, story), eq(schedules.state, "waiting")))
    .orderBy(asc(schedules.at), asc(schedules.id));
}

/** Brings one to its end, whatever that is. */
export async function endSchedule(
  tx: Tx,
  desk: Desk,
  id: number,
  { state, problem = "" }: { state: Exclude<Schedule["state"], "waiting">; problem?: string },
): Promise<void> {
  await tx.update(schedules).set({ state, problem, endedAt: desk.now }).where(eq(schedules.id, id));
}

/** What was to go out will not, because something else happened to the story; what failed is seen to by it. */
export async function cancelSchedules(tx: Tx, desk: Desk, story: number, problem: string): Promise<void> {
  await settleFailed(tx, story);
  for (const { id } of await listWaiting(tx, story)) {
    await endSchedule(tx, desk, id, { state: "cancelled", problem });
    await record(tx, desk, "unschedule", story, { schedule: id, problem });
  }
}

/**
 * Newer words are out: a waiting change made of versions up to that number would take them back, so it fails at once
 * rather than on its hour, when nobody looks.
 */
export async function overtake(tx: Tx, desk: Desk, story: number, upTo: number): Promise<void> {
  const overtaken = await tx
    .select({ id: schedules.id })
    .from(schedules)
    .where(and(eq(schedules.story, story), eq(schedules.state, "waiting"), lte(schedules.version, upTo)));
  const problem = "Newer words went out meanwhile, which this change would take back. Look at both.";
  for (const { id } of overtaken) {
    await endSchedule(tx, desk, id, { state: "failed", problem });
    await record(tx, desk, "schedule-failed", story, { schedule: id, problem });
  }
}

/** What was to go out of one version goes out of another, which says the same under newer names. */
export async function repin(tx: Tx, story: number, from: number, to: number): Promise<void> {
  await tx
    .update(schedules)
    .set({ version: to })
    .where(and(eq(schedules.story, story), eq(schedules.state, "waiting"), eq(schedules.version, from)));
}

/** What of a story did not go out on its hour, and why, until someone has seen to it; the earliest first. */
export async function listFailed(from: Reader, story: number): Promise<Pick<Schedule, "id" | "at" | "problem">[]> {
  return from
    .select({ id: schedules.id, at: schedules.at, problem: schedules.problem })
    .from(schedules)
    .where(and(eq(schedules.story, story), eq(schedules.state, "failed")))
    .orderBy(asc(schedules.at), asc(schedules.id));
}

/** What failed has been seen to: the reason stays with it, the alarm ends. */
export async function settleFailed(tx: Tx, story: number): Promise<void> {
  await tx
    .update(schedules)
    .set({ state: "cancelled" })
    .where(and(eq(schedules.story, story), eq(schedules.state, "failed")));
}
