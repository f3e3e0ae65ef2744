import { RevokeForm } from "#components/newsroom/previews/revoke-form.tsx";
import { When } from "#components/ui/when.tsx";
import type { Instant } from "#domain/calendar.ts";
import { dayOf, writeMoment } from "#domain/dates.ts";

interface ListedPreview {
  id: number;
  version: number | null;
  recipient: string;
  madeAt: Instant;
  madeBy: string;
  endsAt: Instant;
  revokedAt: Instant | null;
  state: "open" | "expired" | "revoked";
  views: readonly Instant[];
}

interface PreviewListProps {
  previews: readonly ListedPreview[];
  now: Instant;
  /** Absent for those who may not close links. */
  revoke?: ((before: string | undefined, form: FormData) => Promise<string | undefined>) | undefined;
}

const SHOWN_VIEWS = 5;

/** The links that were made for a story: for whom, until when, when they were opened. */
export function PreviewList({ previews, now, revoke }: PreviewListProps) {
  if (previews.length === 0) return <p className="muted">Nobody outside has been given this story.</p>;
  return (
    <ul className="links" aria-label="Links">
      {previews.map((link) => (
        <li key={link.id}>
          <div>
            <b>
              <bdi>{link.recipient}</bdi>
            </b>
            <p>
              {link.version === null ? "The latest words" : `Version ${link.version}`}, given by {link.madeBy}{" "}
              <Moment at={link.madeAt} now={now} />
            </p>
            <p className={link.state === "open" ? "ok" : "muted"}>
              <End link={link} now={now} />
            </p>
          </div>
          <Views views={link.views} now={now} />
          {link.state === "open" && revoke && <RevokeForm id={link.id} recipient={link.recipient} revoke={revoke} />}
        </li>
      ))}
    </ul>
  );
}

function End({ link, now }: { link: ListedPreview; now: Instant }) {
  if (link.revokedAt !== null) return <>Closed {<Moment at={link.revokedAt} now={now} />}</>;
  return (
    <>
      {link.state === "open" ? "Open until" : "Ended"} <Moment at={link.endsAt} now={now} />
    </>
  );
}

function Views({ views, now }: { views: readonly Instant[]; now: Instant }) {
  if (views.length === 0) return <p className="muted">Not opened yet</p>;
  return (
    <details>
      <summary>{views.length === 1 ? "Opened once" : `Opened ${views.length} times`}</summary>
      <ul>
        {views.slice(0, SHOWN_VIEWS * 10).map((at) => (
          <li key={at}>
            <Moment at={at} now={now} />
          </li>
        ))}
      </ul>
      <p className="muted">Programs that look at links, in chats for instance, count too.</p>
    </details>
  );
}

function Moment({ at, now }: { at: Instant; now: Instant }) {
  return <When at={at}>{writeMoment(at, "en", dayOf(now))}</When>;
}
