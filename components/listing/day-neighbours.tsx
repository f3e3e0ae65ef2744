import type { CalendarDay } from "#domain/calendar.ts";
import { writeDay } from "#domain/dates.ts";
import type { Edition } from "#domain/words/edition.ts";

interface DayNeighboursProps {
  days: { before?: CalendarDay; after?: CalendarDay };
  edition: Edition;
}

/** The nearest days on which anything was published. */
export function DayNeighbours({ days: { before, after }, edition }: DayNeighboursProps) {
  const { archive } = edition.words;
  return (
    <nav className="pager pager--days" aria-label={archive.byDay}>
      {before && (
        <a className="btn" href={`/${before.replaceAll("-", "/")}`} rel="prev">
          {archive.dayBefore}: {writeDay(before, edition.language)}
        </a>
      )}
      {after && (
        <a className="btn" href={`/${after.replaceAll("-", "/")}`} rel="next">
          {archive.dayAfter}: {writeDay(after, edition.language)}
        </a>
      )}
    </nav>
  );
}
