import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import type { Instant } from "#domain/calendar.ts";
import { dayOf, writeMoment } from "#domain/dates.ts";
import { site } from "#site.ts";

interface SharedBarProps {
  recipient: string;
  endsAt: Instant;
  /** Whether the article came out meanwhile. */
  isOut: boolean;
  now: Instant;
}

/** Above a story that somebody outside was given to read: whether it is published, to whom it was given, until when. */
export function SharedBar({ recipient, endsAt, isOut, now }: SharedBarProps) {
  const closing = `${dayOf(endsAt) === dayOf(now) ? "today at" : "on"} ${writeMoment(endsAt, "en", dayOf(now))}`;
  return (
    <aside className="draft draft--shared" aria-label="Preview" lang="en" dir="ltr">
      <div className="page">
        <b>
          <StaffIcon name="preview" /> {isOut ? "Preview" : "Not published"}
        </b>
        <span>
          {site.name} shows this to <bdi>{recipient}</bdi>.{" "}
          {isOut ? "It is published by now, and may read otherwise there." : "It may still change."} The link closes{" "}
          {closing}. Please do not pass it on.
        </span>
      </div>
    </aside>
  );
}
