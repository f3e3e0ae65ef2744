import Link from "next/link";
import type { Instant } from "#domain/calendar.ts";
import { sayFailed, sayTiming } from "#domain/desk/timing.ts";

/** Something on the schedule that did not go out as it should have. */
export interface Alarm {
  id: number;
  story: number;
  headline: string;
  at: Instant;
  what: "late" | "failed";
  problem: string;
}

/** What did not go out on its hour, on every page of the newsroom until someone has seen to it. */
export function Alarms({ alarms, now }: { alarms: readonly Alarm[]; now: Instant }) {
  if (alarms.length === 0) return null;
  return (
    <section className="say say--no alarm" role="alert" aria-label="Late on the schedule">
      <ul>
        {alarms.map(({ id, story, headline, at, what, problem }) => (
          <li key={id}>
            <Link className="lk" href={`/newsroom/stories/${story}/schedule`}>
              {headline || "Untitled story"}
            </Link>{" "}
            {what === "late"
              ? `should have gone out ${sayTiming(at, now)} and did not. Publish it by hand, and tell whoever runs the paper.`
              : `${sayFailed(at, now)}: ${problem} Then schedule it anew or publish it.`}
          </li>
        ))}
      </ul>
    </section>
  );
}
