import type { CalendarDay, Instant } from "#domain/calendar.ts";
import { dayOf, machineTime, startOfDay } from "#domain/dates.ts";
import { addDays } from "#domain/desk/period.ts";
import type { StoryState } from "#domain/desk/story-state.ts";

/** Something of the desk's plans that has an hour. */
export interface AgendaEntry {
  at: Instant;
  /** `released` has gone out; `release` and `change` go out by themselves; `plan` is only meant; `embargo` ends. */
  what: "released" | "release" | "plan" | "change" | "embargo";
  story: number;
  headline: string;
  section: string;
  state: StoryState;
  hold: string;
  language: string;
}

export interface AgendaDay {
  day: CalendarDay;
  entries: AgendaEntry[];
  /** What the clocks do on this day, in words; absent on all others. */
  clocks?: string;
}

export const DAYS_SHOWN = 7;

/** Seven days from that one, each with what has an hour on it, in the paper's time zone. */
export function agendaOf(first: CalendarDay, entries: readonly AgendaEntry[]): AgendaDay[] {
  return Array.from({ length: DAYS_SHOWN }, (_, at) => {
    const day = addDays(first, at);
    const clocks = clocksOn(day);
    return {
      day,
      entries: entries.filter((entry) => dayOf(entry.at) === day),
      ...(clocks === undefined ? {} : { clocks }),
    };
  });
}

function clocksOn(day: CalendarDay): string | undefined {
  const hours = (startOfDay(addDays(day, 1)) - startOfDay(day)) / 3_600_000;
  if (hours === 24) return undefined;
  const offset = machineTime(startOfDay(addDays(day, 1))).slice(-6);
  return `The clocks go ${hours > 24 ? "back" : "forward"} tonight: the day has ${hours} hours, and ends at UTC${offset}.`;
}
