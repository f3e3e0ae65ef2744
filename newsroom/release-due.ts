import { type Reader, store, type Tx } from "#db/client.ts";
import { and, asc, eq, lte, or } from "#db/operators.ts";
import { LATE_MS } from "#db/queries/lateness.ts";
import { schedules, stories } from "#db/schema/stories.ts";
import type { Instant } from "#domain/calendar.ts";
import { Refusal } from "#domain/refusal.ts";
import { authorise, type Desk } from "#newsroom/authorise.ts";
import { change } from "#newsroom/change.ts";
import { refuseUnlessPassed } from "#newsroom/gates.ts";
import { record } from "#newsroom/ledger.ts";
import { holdLease } from "#newsroom/outbox/lease.ts";
import { refuseWhileEmbargoed } from "#newsroom/rules.ts";
import { endSchedule, type Schedule } from "#newsroom/schedule.ts";
import { findSchedule } from "#newsroom/schedules.ts";
import { findReleased, findStory, release } from "#newsroom/story.ts";
import { findReleasedVersion, findVersion } from "#newsroom/versions.ts";

const LEASE = "release what is due";
/** Short, for it is only taken when something is due, and whoever died holding it must not keep a paper waiting. */
const LEASE_MS = 5_000;
/** Whatever is due beyond this many comes with the next round. */
const AT_ONCE = 100;

export interface Releases {
  released: number[];
  /** Stories that could not go out, and why. */
  failed: { story: number; problem: string }[];
}

/**
 * Releases everything that is due, in the order of its hours, each story in a transaction of its own: after a crash at any
 * moment each is wholly out or not at all, and goes out with the next round. Safe to run at any time and twice at once.
 * What the rules refuse by now is marked as failed, with the reason, and stays in.
 * @param holder the same for all rounds of one process, and no other's
 * @throws AggregateError of faults of the program, after everything else was released; those stories stay due
 */
export async function releaseDue(desk: Desk, { holder }: { holder: string }): Promise<Releases> {
  authorise(desk, "schedule:release");
  const done: Releases = { released: [], failed: [] };
  const due = await listDue(store.read, desk.now);
  if (due.length === 0 || !(await holdLease(LEASE, holder, desk.now, LEASE_MS))) return done;
  const faults: unknown[] = [];
  for (const { id, story } of due) {
    try {
      if (await store.write((tx) => releaseOne(tx, desk, id))) done.released.push(story);
    } catch (problem) {
      if (problem instanceof Refusal) {
        await store.write((tx) => fail(tx, desk, id, problem.message));
        done.failed.push({ story, problem: problem.message });
      } else faults.push(problem);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} scheduled releases broke.`);
  return done;
}

async function listDue(from: Reader, now: Instant): Promise<Pick<Schedule, "id" | "story">[]> {
  return from
    .select({ id: schedules.id, story: schedules.story })
    .from(schedules)
    .where(and(eq(schedules.state, "waiting"), lte(schedules.at, now)))
    .orderBy(asc(schedules.at), asc(schedules.id))
    .limit(AT_ONCE);
}

/** @returns false when it went out, or was taken off, since the list was made */
async function releaseOne(tx: Tx, desk: Desk, id: number): Promise<boolean> {
  const schedule = await findSchedule(tx, id);
  if (schedule.state !== "waiting" || schedule.at > desk.now) return false;
  const { madeBy, staff } = schedule;
  const then: Desk = { ...desk, actor: { id: staff ?? 0, name: madeBy, role: desk.actor.role } };
  // Ended first: the release takes what is still waiting off the schedule.
  await endSchedule(tx, desk, id, { state: "done" });
  if (schedule.kind === "release") await releaseStory(tx, then, schedule);
  else await releaseChange(tx, then, schedule.kind, schedule);
  return true;
}

/** Its hour is the one it was scheduled for; when it comes late, the hour at which it came. */
async function releaseStory(tx: Tx, desk: Desk, schedule: Schedule): Promise<void> {
  const story = await findStory(tx, schedule.story);
  refuseWhileEmbargoed(story, desk.now);
  const version = await findVersion(tx, story.id, schedule.version);
  const { content } = version;
  const { overridden } = schedule;
  await refuseUnlessPassed(tx, desk, { story, content, at: desk.now, overridden });
  const at = desk.now - schedule.at > LATE_MS ? desk.now : schedule.at;
  await release(tx, desk, story, { at, version, detail: { schedule: schedule.id, ...reasonOf(schedule) } });
}

async function releaseChange(
  tx: Tx,
  desk: Desk,
  kind: Exclude<Schedule["kind"], "release">,
  schedule: Schedule,
): Promise<void> {
  const story = await findReleased(tx, schedule.story);
  const { content: text, number: upTo } = await findVersion(tx, story.id, schedule.version);
  const { content: released } = await findReleasedVersion(tx, story.id);
  const { overridden, note, error } = schedule;
  await refuseUnlessPassed(tx, desk, { story, content: text, at: desk.now, released, overridden });
  const detail = { schedule: schedule.id, ...reasonOf(schedule) };
  await change(tx, desk, story, { kind, text, note, error, upTo, detail });
}

function reasonOf({ override }: Schedule): { override?: string } {
  return override === "" ? {} : { override };
}

async function fail(tx: Tx, desk: Desk, id: number, problem: string): Promise<void> {
  const { story, kind, state } = await findSchedule(tx, id);
  if (state !== "waiting") return;
  await endSchedule(tx, desk, id, { state: "failed", problem });
  if (kind === "release") await tx.update(stories).set({ state: "ready" }).where(eq(stories.id, story));
  await record(tx, desk, "schedule-failed", story, { schedule: id, problem });
}

/** Something on the schedule that needs a person. */
export interface Alarm extends Pick<Schedule, "id" | "story" | "kind" | "at" | "problem"> {
  headline: string;
  /** `late`: its hour is past and nothing happened. `failed`: it was refused, and the problem says why. */
  what: "late" | "failed";
}

/**
 * What did not go out as it should have, the earliest first: for the desk. A failure is seen to by scheduling or releasing
 * the story anew, or by taking it off the schedule.
 */
export async function listAlarms(desk: Desk): Promise<Alarm[]> {
  authorise(desk, "story:schedule");
  const { id, story, kind, at, problem, state } = schedules;
  const rows = await store.read
    .select({ id, story, kind, at, problem, state, headline: stories.headline })
    .from(schedules)
    .innerJoin(stories, eq(stories.id, schedules.story))
    .where(or(eq(state, "failed"), and(eq(state, "waiting"), lte(at, desk.now - LATE_MS))))
    .orderBy(asc(at), asc(id))
    .limit(AT_ONCE);
  return rows.map(({ state, ...row }) => ({ ...row, what: state === "failed" ? "failed" : "late" }));
}
