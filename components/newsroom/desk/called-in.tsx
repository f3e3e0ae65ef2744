import Link from "next/link";
import { When } from "#components/ui/when.tsx";
import type { Instant } from "#domain/calendar.ts";
import { dayOf, writeMoment } from "#domain/dates.ts";

interface CalledInProps {
  mentions: readonly { note: number; story: number; headline: string; text: string; at: Instant; by: string }[];
  now: Instant;
}

const MOST_SHOWN = 5;

/** Where colleagues call in whoever is at the desk, the newest first. Nothing when nobody does. */
export function CalledIn({ mentions, now }: CalledInProps) {
  if (mentions.length === 0) return null;
  const left = mentions.length - MOST_SHOWN;
  return (
    <section className="box called" aria-labelledby="called">
      <h2 id="called">You are called in</h2>
      <ul className="mentions">
        {mentions.slice(0, MOST_SHOWN).map(({ note, story, headline, text, at, by }) => (
          <li key={note}>
            <Link href={`/newsroom/stories/${story}/notes`} prefetch={false}>
              {headline || "Untitled story"}
            </Link>
            <span className="muted">
              {by}, <When at={at}>{writeMoment(at, "en", dayOf(now))}</When>
            </span>
            <p>{text}</p>
          </li>
        ))}
      </ul>
      {left > 0 && <p className="muted">And {left} more, once you have seen these.</p>}
    </section>
  );
}
