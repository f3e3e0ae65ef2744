import type { Instant } from "#domain/calendar.ts";
import { machineTime } from "#domain/dates.ts";
import type { StoryRow } from "#domain/desk/story-row.ts";
import { writeTiming } from "#domain/desk/timing.ts";

type Timing = Pick<StoryRow, "goesOutAt" | "hold" | "embargoUntil" | "change" | "state">;

/** When a story goes out or went, what it waits for, and what else will happen by itself: one line for each. */
export function GoesOut({ story, now }: { story: Timing; now: Instant }) {
  const { goesOutAt, hold, embargoUntil, change, state } = story;
  const isHeld = embargoUntil !== null && embargoUntil > now;
  return (
    <>
      {goesOutAt !== null && (
        <div>
          {isPlan(state) && "Planned: "}
          <Moment at={goesOutAt} now={now} />
        </div>
      )}
      {hold !== "" && <div>{hold}</div>}
      {isHeld && (
        <div className="warn">
          Embargo until <Moment at={embargoUntil} now={now} />
        </div>
      )}
      {change !== undefined && (
        <div className="warn">
          {CHANGES[change.kind] ?? "Change"}: <Moment at={change.at} now={now} />
        </div>
      )}
    </>
  );
}

const CHANGES: Record<string, string> = { typo: "Typo", update: "Update", correction: "Correction" };

function isPlan(state: StoryRow["state"]): boolean {
  return state === "draft" || state === "in-review" || state === "ready";
}

function Moment({ at, now }: { at: Instant; now: Instant }) {
  return <time dateTime={machineTime(at)}>{writeTiming(at, now)}</time>;
}
