import type { Instant } from "#domain/calendar.ts";
import { dayOf, machineTime, writeDay, writeTime } from "#domain/dates.ts";
import { HOUR_MS, pastFrontPath } from "#domain/front/minute.ts";
import { type Edition, inWords } from "#domain/words/edition.ts";

interface PastFrontProps {
  /** Its moment is the one that is shown. */
  edition: Edition;
  /** An hour earlier, unless nothing was published by then. */
  earlier: Instant | undefined;
  /** The present. */
  until: Instant;
}

/** Says above a front of the past which one it is, and leads to the hours beside it and to the present. */
export function PastFront({ edition, earlier, until }: PastFrontProps) {
  const { front } = edition.words;
  const at = edition.now;
  const later = at + HOUR_MS;
  return (
    <aside className="page past" aria-label={front.pastLabel} {...inWords(edition)}>
      <p>
        <time dateTime={machineTime(at)}>
          {front.past(writeDay(dayOf(at), edition.language), writeTime(at, edition.language))}
        </time>{" "}
        <small>{front.pastNote}</small>
      </p>
      <nav aria-label={front.pastLabel}>
        {earlier !== undefined && (
          <a className="lk" href={pastFrontPath(earlier)} rel="prev nofollow">
            {front.hourBefore}
          </a>
        )}
        {later <= until && (
          <a className="lk" href={pastFrontPath(later)} rel="next nofollow">
            {front.hourAfter}
          </a>
        )}
        <a className="lk" href="/">
          {front.present}
        </a>
      </nav>
    </aside>
  );
}
