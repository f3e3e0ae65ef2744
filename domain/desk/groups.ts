import type { Instant } from "#domain/calendar.ts";
import { dayOf, writeDate, writeMonthOfYear } from "#domain/dates.ts";
import { addDays } from "#domain/desk/period.ts";
import type { StoryRow } from "#domain/desk/story-row.ts";

type Dated = Pick<StoryRow, "part" | "goesOutAt" | "state">;

/** Stories under one heading of the desk. */
export interface StoryGroup<Row> {
  heading: string;
  rows: Row[];
}

/** A list in its order, broken where the heading changes: what happened today, what will, tomorrow, later, no date, and then back in time. */
export function groupStories<Row extends Dated>(rows: readonly Row[], now: Instant): StoryGroup<Row>[] {
  const groups: StoryGroup<Row>[] = [];
  for (const row of rows) {
    const heading = headingOf(row, now);
    const last = groups.at(-1);
    if (last?.heading === heading) last.rows.push(row);
    else groups.push({ heading, rows: [row] });
  }
  return groups;
}

function headingOf({ part, goesOutAt, state }: Dated, now: Instant): string {
  if (part === "late") return "Late";
  if (goesOutAt === null) return "No date";
  const [day, today] = [dayOf(goesOutAt), dayOf(now)];
  if (day === today) return state === "published" || state === "withdrawn" ? "Earlier today" : "Going out today";
  if (day === addDays(today, 1)) return `Tomorrow, ${writeDate(day, now, "en")}`;
  if (day > today) return "Later";
  if (day === addDays(today, -1)) return `Yesterday, ${writeDate(day, now, "en")}`;
  return writeMonthOfYear(day.slice(0, 4), day.slice(5, 7), "en");
}
