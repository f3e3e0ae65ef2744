import type { CalendarDay } from "#domain/calendar.ts";
import { writeDay } from "#domain/dates.ts";
import { pastFrontPath, readMinute } from "#domain/front/minute.ts";
import { type Edition, heldInText, namedInWords } from "#domain/words/edition.ts";

/** When the day's front has what the day brought. */
const EVENING = "20:00";

interface DayNeighboursProps {
  day: CalendarDay;
  days: { before?: CalendarDay; after?: CalendarDay };
  edition: Edition;
}

/** The nearest days on which anything was published, and the front page of this one. */
export function DayNeighbours({ day, days: { before, after }, edition }: DayNeighboursProps) {
  const { archive } = edition.words;
  return (
    <nav className="pager pager--days" aria-label={archive.byDay} {...namedInWords(edition)}>
      {before && (
        <a className="btn" href={`/${before.replaceAll("-", "/")}`} rel="prev">
          {archive.dayBefore}: <DayName day={before} edition={edition} />
        </a>
      )}
      {readMinute(`${day}T${EVENING}`, edition.now) !== undefined && (
        <a className="btn" href={pastFrontPath(`${day}T${EVENING}`)}>
          {edition.words.front.ofDay}
        </a>
      )}
      {after && (
        <a className="btn" href={`/${after.replaceAll("-", "/")}`} rel="next">
          {archive.dayAfter}: <DayName day={after} edition={edition} />
        </a>
      )}
    </nav>
  );
}

/** A day in the language of the page, in a part named in another. */
function DayName({ day, edition }: { day: CalendarDay; edition: Edition }) {
  const held = heldInText(edition);
  const date = writeDay(day, edition.language);
  return held.lang === undefined ? date : <span {...held}>{date}</span>;
}
