import { FrontPage } from "#components/front/front-page.tsx";
import { PastFront } from "#components/front/past-front.tsx";
import { findFront } from "#db/queries/front.ts";
import { listPoolAt } from "#db/queries/front-past.ts";
import type { Instant } from "#domain/calendar.ts";
import { dayOf, writeDay, writeTime } from "#domain/dates.ts";
import { HOUR_MS, pastFrontPath, readMinute } from "#domain/front/minute.ts";
import type { Edition } from "#domain/words/edition.ts";
import { site } from "#site.ts";
import { openEdition } from "../../_answer/edition.ts";
import { headOf } from "../../_answer/head.ts";
import { refuse } from "../../_answer/refuse.tsx";
import { readSegment } from "../../_answer/segment.ts";
import { Sheet } from "../../_frame/sheet.tsx";

interface Props {
  params: Promise<{ minute: string }>;
}

/** The front page as it was at a minute of the past, in the words of then. */
export default async function PastFrontPage({ params }: Props) {
  const { now, ...edition } = await openEdition();
  const at = readMinute(readSegment((await params).minute) ?? "", now);
  const front = at === undefined ? undefined : await findFront(at, now);
  if (at === undefined || front?.lead === undefined) return refuse();
  const then = { ...edition, now: at };
  // A whole front of the past takes long to find: whether anything was out by then is enough.
  const [before] = await listPoolAt(at - HOUR_MS, 1);
  const earlier = before && at - HOUR_MS;
  return (
    <Sheet
      head={headOfMinute(at, edition)}
      edition={then}
      front
      banner={<PastFront edition={then} earlier={earlier} until={now} />}
    >
      <FrontPage front={front} edition={then} />
    </Sheet>
  );
}

function headOfMinute(at: Instant, { words: { front } }: Pick<Edition, "words">) {
  const title = front.past(writeDay(dayOf(at), site.language), writeTime(at, site.language));
  return headOf({ title, description: front.pastNote, path: pastFrontPath(at), hidden: true });
}
