import type { Instant } from "#domain/calendar.ts";
import { machineTime } from "#domain/dates.ts";
import { writeTiming } from "#domain/desk/timing.ts";
import { writeDeed } from "#domain/front/deed.ts";

/** Something that was done to the front, as the history shows it. */
export interface DeedShown {
  id: number;
  at: Instant;
  actor: string;
  verb: "set-front-slot" | "move-in-front" | "clear-front-slot" | "drop-front-entry";
  /** The place by its name on the screen. */
  place: string;
  was: string | undefined;
  title: string;
  entry: number;
}

function sayDeed({ verb, place, was, title }: DeedShown): string {
  switch (verb) {
    case "set-front-slot":
      return `set “${title}” in ${place}`;
    case "move-in-front":
      return `moved “${title}” from ${was} to ${place}`;
    case "clear-front-slot":
      return `took “${title}” out of ${place}`;
    case "drop-front-entry":
      return `took back the plan of “${title}” in ${place}`;
  }
}

/** Who did what to the front and when; whatever was set can be set again. */
export function DeedList({ deeds, now, canAct }: { deeds: readonly DeedShown[]; now: Instant; canAct: boolean }) {
  if (deeds.length === 0) return null;
  return (
    <details className="deeds">
      <summary>History</summary>
      <ol>
        {deeds.map((deed) => (
          <li key={deed.id}>
            <time dateTime={machineTime(deed.at)}>{writeTiming(deed.at, now)}</time>
            <span>
              <b>{deed.actor}</b> {sayDeed(deed)}
            </span>
            {canAct && (
              <button
                className="btn"
                type="submit"
                name="do"
                value={writeDeed({ deed: "again", entry: deed.entry })}
                aria-label={`Set again: ${deed.title} in ${deed.place}`}
              >
                Set again
              </button>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
