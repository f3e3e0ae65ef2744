import { type Reader, store, type Tx } from "#db/client.ts";
import { and, desc, eq, isNull } from "#db/operators.ts";
import { schedules, stories } from "#db/schema/stories.ts";
import { sha256 } from "#db/seal.ts";
import type { ErrorKind } from "#domain/articles/error-kind.ts";
import { canonicalJson } from "#domain/articles/hash.ts";
import type { Instant } from "#domain/calendar.ts";
import { writeMoment } from "#domain/dates.ts";
import { Refusal } from "#domain/refusal.ts";
import { authorise, authoriseRead, type Desk } from "#newsroom/authorise.ts";
import type { ChangeKind } from "#newsroom/change.ts";
import { refuseUnlessChanged } from "#newsroom/corrections.ts";
import { findCurrentText, sealText } from "#newsroom/current-text.ts";
import { type Passed, refuseUnlessPassed } from "#newsroom/gates.ts";
import { record } from "#newsroom/ledger.ts";
import {
  refuseUnlessAhead,
  refuseUnlessNoted,
  refuseUnlessReleasable,
  refuseUnlessSeen,
  refuseWhileEmbargoed,
} from "#newsroom/rules.ts";
import { cancelSchedules, endSchedule, listWaiting, type Schedule, settleFailed } from "#newsroom/schedule.ts";
import type { ReleaseAsked } from "#newsroom/stories.ts";
import { findReleased, findStory } from "#newsroom/story.ts";
import { findReleasedVersion, findVersion } from "#newsroom/versions.ts";
import { site } from "#site.ts";

const PAST = "This moment is past. Choose a later one, or publish now.";

export interface ScheduleAsked extends ReleaseAsked {
  at: Instant;
}

/**
 * Has a story go out by itself: the version that is the newest now, and no later one. A story that is scheduled already
 * gets the new hour and the newest words.
 * @returns the number of the schedule
 */
export async function scheduleStory(desk: Desk, id: number, { at, ...asked }: ScheduleAsked): Promise<number> {
  authorise(desk, "story:schedule");
  refuseUnlessAhead(desk.now, at, PAST);
  return store.write(async (tx) => {
    const story = await findStory(tx, id);
    if (story.state !== "ready" && story.state !== "scheduled")
      throw new Refusal("conflict", "A story must be approved before it can be scheduled, and not be out yet.");
    refuseUnlessSeen(story, asked.revision);
    refuseWhileEmbargoed(story, at);
    const { content, number: version } = await sealText(tx, desk, id);
    await refuseUnlessReleasable(tx, id, content);
    const passed = await refuseUnlessPassed(tx, desk, { story, content, at, override: asked.override });
    await cancelSchedules(tx, desk, id, "It was scheduled anew.");
    await tx.update(stories).set({ state: "scheduled", goesOutAt: at }).where(eq(stories.id, id));
    return add(tx, desk, { story: id, kind: "release", version, at, note: "", error: null }, passed, asked);
  });
}

export interface ScheduledChangeAsked extends ScheduleAsked {
  kind: ChangeKind;
  /** What readers are told with a correction. */
  note?: string;
  error?: ErrorKind;
}

/**
 * Has the newest words of a published story take the place of what readers see, at that moment.
 * @returns the number of the schedule
 */
export async function scheduleChange(
  desk: Desk,
  id: number,
  { kind, at, note = "", error = "other", ...asked }: ScheduledChangeAsked,
): Promise<number> {
  authorise(desk, "story:schedule");
  authorise(desk, kind === "update" ? "story:update" : "story:correct");
  if (kind === "correction") refuseUnlessNoted(note);
  refuseUnlessAhead(desk.now, at, PAST);
  return store.write(async (tx) => {
    const story = await findReleased(tx, id);
    refuseUnlessSeen(story, asked.revision);
    const { content, number: version } = await sealText(tx, desk, id);
    const { content: released } = await findReleasedVersion(tx, id);
    refuseUnlessChanged(content, released);
    await refuseUnlessReleasable(tx, id, { ...content, slug: released.slug });
    const passed = await refuseUnlessPassed(tx, desk, { story, content, at, released, override: asked.override });
    await refuseSecond(tx, id, version);
    await settleFailed(tx, id);
    const told = kind === "correction" ? { note: note.trim(), error } : { note: "", error: null };
    return add(tx, desk, { story: id, kind, version, at, ...told }, passed, asked);
  });
}

async function refuseSecond(tx: Tx, story: number, version: number): Promise<void> {
  const same = (await listWaiting(tx, story)).find((waiting) => waiting.version === version);
  if (same === undefined) return;
  const when = writeMoment(same.at, site.language);
  throw new Refusal("conflict", `These words are scheduled for ${when} already. Take them off the schedule first.`);
}

type Wanted = Pick<Schedule, "story" | "kind" | "version" | "at" | "note" | "error">;

async function add(tx: Tx, desk: Desk, wanted: Wanted, passed: Passed, { override }: ReleaseAsked): Promise<number> {
  const { overridden, detail } = passed;
  const [added] = await tx
    .insert(schedules)
    .values({
      ...wanted,
      override: overridden.length === 0 ? "" : (override?.reason.trim() ?? ""),
      overridden,
      madeAt: desk.now,
      madeBy: desk.actor.name,
      staff: desk.actor.id || null,
      state: "waiting",
      problem: "",
    })
    .returning({ id: schedules.id });
  if (added === undefined) throw new Error("The schedule was not written.");
  const { kind, version, at } = wanted;
  await record(tx, desk, "schedule", wanted.story, { ...detail, schedule: added.id, kind, version, at });
  return added.id;
}

/** Takes something off the schedule, or sees to what failed. A story that was to go out first has no hour any more. */
export async function unschedule(desk: Desk, scheduleId: number): Promise<void> {
  authorise(desk, "story:schedule");
  await store.write(async (tx) => {
    const schedule = await findSchedule(tx, scheduleId);
    if (schedule.state !== "waiting" && schedule.state !== "failed")
      throw new Refusal("conflict", "This has gone out or been taken off the schedule already.");
    await endSchedule(tx, desk, scheduleId, { state: "cancelled", problem: schedule.problem });
    if (schedule.kind === "release") await takeHour(tx, schedule);
    await record(tx, desk, "unschedule", schedule.story, { schedule: scheduleId });
  });
}

/** After a failure the story was moved on already, and may have been planned anew: another hour stays. */
async function takeHour(tx: Tx, { story, at, state }: Schedule): Promise<void> {
  if (state === "waiting") {
    await tx.update(stories).set({ state: "ready", goesOutAt: null }).where(eq(stories.id, story));
    return;
  }
  const isStillIn = and(eq(stories.id, story), eq(stories.goesOutAt, at), isNull(stories.releasedAt));
  await tx.update(stories).set({ goesOutAt: null }).where(isStillIn);
}

/** @throws Refusal "not-found" */
export async function findSchedule(from: Reader, id: number): Promise<Schedule> {
  const [schedule] = await from.select().from(schedules).where(eq(schedules.id, id));
  if (schedule === undefined) throw new Refusal("not-found", "This is not on the schedule.");
  return schedule;
}

export interface ListedSchedule extends Schedule {
  /** Whether it waits while newer words than those it will release have been written. */
  isChangedSince: boolean;
}

/** Everything that ever was on a story's schedule, the latest made first. */
export async function listSchedules(desk: Desk, story: number): Promise<ListedSchedule[]> {
  authoriseRead(desk, await findStory(store.read, story));
  const rows = await store.read.select().from(schedules).where(eq(schedules.story, story)).orderBy(desc(schedules.id));
  const listed: ListedSchedule[] = [];
  for (const row of rows) {
    const isChangedSince = row.state === "waiting" && (await isChanged(row));
    listed.push({ ...row, isChangedSince });
  }
  return listed;
}

async function isChanged({ story, version }: Schedule): Promise<boolean> {
  const pinned = await findVersion(store.read, story, version);
  const { content } = await findCurrentText(store.read, story);
  return pinned.contentHash !== sha256(canonicalJson(content));
}
