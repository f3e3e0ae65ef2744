import { Submit } from "#components/newsroom/form/fields.tsx";
import { type FormAction, StaffForm } from "#components/newsroom/form/staff-form.tsx";
import type { Instant } from "#domain/calendar.ts";
import { machineTime } from "#domain/dates.ts";
import { writeTiming } from "#domain/desk/timing.ts";

/** Something that goes out by itself, or was meant to. */
export interface ListedSchedule {
  id: number;
  story: number;
  kind: "release" | "typo" | "update" | "correction";
  state: "waiting" | "done" | "failed" | "cancelled";
  version: number;
  at: Instant;
  madeBy: string;
  note: string;
  problem: string;
  isChangedSince: boolean;
}

const KINDS: Record<ListedSchedule["kind"], string> = {
  release: "First release",
  typo: "Mended typo",
  update: "Update",
  correction: "Correction",
};
const STATES: Record<Exclude<ListedSchedule["state"], "failed">, string> = {
  waiting: "waits",
  done: "went out",
  cancelled: "was taken off",
};

function sayState({ state, at }: ListedSchedule, now: Instant): string {
  if (state !== "failed") return STATES[state];
  return at > now ? "will not go out" : "did not go out";
}

interface ScheduleListProps {
  schedules: readonly ListedSchedule[];
  /** Takes one off; undefined for those who may not. */
  takeOff: FormAction | undefined;
  now: Instant;
}

/** Everything that ever was on a story's schedule, the latest made first. */
export function ScheduleList({ schedules, takeOff, now }: ScheduleListProps) {
  if (schedules.length === 0) return <p className="none">Nothing of this story is on the schedule.</p>;
  return (
    <ul className="scheds" aria-label="Schedule">
      {schedules.map((schedule) => (
        <li key={schedule.id} className={schedule.state === "failed" ? "say say--no" : "say"}>
          <p>
            <b>{KINDS[schedule.kind]}</b>, version {schedule.version},{" "}
            <time dateTime={machineTime(schedule.at)}>{writeTiming(schedule.at, now)}</time>: {sayState(schedule, now)}
            <span className="muted"> · scheduled by {schedule.madeBy}</span>
          </p>
          {schedule.problem !== "" && <p>{schedule.problem}</p>}
          {schedule.note !== "" && <p>{schedule.note}</p>}
          {schedule.isChangedSince && (
            <p className="warn">
              The text was changed since. What goes out is version {schedule.version}; schedule anew for the newest
              words.
            </p>
          )}
          {schedule.state === "failed" && (
            <p>
              <a className="lk" href={`/newsroom/stories/${schedule.story}/edit`}>
                Mend the text
              </a>
              , then schedule it anew or publish it. This is shown to every editor until then, or until it is taken off.
            </p>
          )}
          {(schedule.state === "waiting" || schedule.state === "failed") && takeOff && (
            <StaffForm action={takeOff} label={`Take off ${KINDS[schedule.kind]}`}>
              <input type="hidden" name="schedule" value={schedule.id} />
              <Submit look="plain">Take off the schedule</Submit>
            </StaffForm>
          )}
        </li>
      ))}
    </ul>
  );
}
