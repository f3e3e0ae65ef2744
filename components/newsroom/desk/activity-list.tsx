import Link from "next/link";
import type { Instant } from "#domain/calendar.ts";
import { machineTime, writeBriefly } from "#domain/dates.ts";
import { type Deed, endOfDeed, sayActor, sayDeed } from "#domain/desk/activity.ts";

interface ActivityListProps {
  deeds: readonly Deed[];
  now: Instant;
}

/** What happened lately: "15:52 Freya Abendroth published Storm Ansel: what to expect at high water". */
export function ActivityList({ deeds, now }: ActivityListProps) {
  const said = deeds.flatMap((deed) => {
    const did = sayDeed(deed);
    return did === undefined ? [] : [{ deed, did }];
  });
  if (said.length === 0) return <p className="muted">Nothing yet.</p>;
  return (
    <ol className="acts">
      {said.map(({ deed, did }) => (
        <li key={deed.id}>
          <time className="muted" dateTime={machineTime(deed.at)}>
            {writeBriefly(deed.at, "en", now)}
          </time>
          <span>
            <b>{sayActor(deed.actor)}</b> {did} <DoneTo deed={deed} /> {endOfDeed(deed, now)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function DoneTo({ deed: { story, headline } }: { deed: Deed }) {
  if (story === null) return null;
  return (
    <Link href={`/newsroom/stories/${story}/versions`} prefetch={false}>
      {headline || "an untitled story"}
    </Link>
  );
}
