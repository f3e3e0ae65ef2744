import Link from "next/link";
import { StateMark } from "#components/newsroom/desk/state-mark.tsx";
import type { CalendarDay, Instant } from "#domain/calendar.ts";
import { dayOf, machineTime, writeFullDay, writeTime } from "#domain/dates.ts";
import { type AgendaDay, type AgendaEntry, DAYS_SHOWN } from "#domain/desk/agenda.ts";
import { addDays } from "#domain/desk/period.ts";
import { findSection } from "#site.ts";

interface PlanningViewProps {
  days: readonly AgendaDay[];
  first: CalendarDay;
  zone: string;
  now: Instant;
}

/** A week of the paper, day by day: what went out, what goes out by itself, what is meant to. */
export function PlanningView({ days, first, zone, now }: PlanningViewProps) {
  const address = (day: CalendarDay) => `/newsroom/planning?from=${day}`;
  return (
    <>
      <div className="top">
        <h1>Planning</h1>
        <span className="muted">In the paper’s time, {zone}</span>
        <nav className="push row" aria-label="Weeks">
          <Link className="btn" href={address(addDays(first, -DAYS_SHOWN))} prefetch={false}>
            Earlier
          </Link>
          <Link className="btn" href="/newsroom/planning" prefetch={false}>
            Today
          </Link>
          <Link className="btn" href={address(addDays(first, DAYS_SHOWN))} prefetch={false}>
            Later
          </Link>
        </nav>
      </div>
      {days.map(({ day, entries, clocks }) => (
        <section className="day" key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>
            {writeFullDay(day, "en")}
            {day === dayOf(now) && <span className="muted"> today</span>}
          </h2>
          {clocks && <p className="say say--wait">{clocks}</p>}
          {entries.length === 0 ? <p className="muted">Nothing yet.</p> : <Entries entries={entries} />}
        </section>
      ))}
    </>
  );
}

const WHAT: Record<AgendaEntry["what"], string> = {
  released: "",
  release: "goes out by itself",
  plan: "planned",
  change: "a change goes out by itself",
  embargo: "embargo ends",
};

function Entries({ entries }: { entries: readonly AgendaEntry[] }) {
  return (
    <ol className="plan">
      {entries.map((entry) => (
        <li key={`${entry.story} ${entry.what} ${entry.at}`}>
          <time dateTime={machineTime(entry.at)}>{writeTime(entry.at, "en")}</time>
          <span>
            <Link
              className="ti"
              href={`/newsroom/stories/${entry.story}/schedule`}
              lang={entry.language}
              prefetch={false}
            >
              {entry.headline || "Untitled story"}
            </Link>
            <span className="muted">
              {[findSection(entry.section)?.name, WHAT[entry.what], entry.hold].filter(Boolean).join(" · ")}
            </span>
          </span>
          <StateMark state={entry.state} />
        </li>
      ))}
    </ol>
  );
}
