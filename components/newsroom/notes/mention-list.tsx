import { When } from "#components/ui/when.tsx";
import type { Instant } from "#domain/calendar.ts";
import { dayOf, writeMoment } from "#domain/dates.ts";

interface MentionListProps {
  mentions: readonly { note: number; story: number; headline: string; text: string; at: Instant; by: string }[];
  now: Instant;
}

/** Where somebody at the desk is called in and has not looked yet. Nothing when there is no such place. */
export function MentionList({ mentions, now }: MentionListProps) {
  if (mentions.length === 0) return null;
  return (
    <section aria-labelledby="mentions">
      <h2 id="mentions">You are called in</h2>
      <ul className="mentions">
        {mentions.map(({ note, story, headline, text, at, by }) => (
          <li key={note}>
            <a href={`/newsroom/stories/${story}/notes`}>{headline === "" ? "Without a headline" : headline}</a>
            <p>{text}</p>
            <p className="muted">
              {by} <When at={at}>{writeMoment(at, "en", dayOf(now))}</When>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
