import { ActionForm, type FormAction } from "#components/newsroom/form/action-form.tsx";
import { When } from "#components/ui/when.tsx";
import type { Instant } from "#domain/calendar.ts";
import { writeBriefly } from "#domain/dates.ts";
import { describeAgent } from "#domain/staff/agent.ts";

interface SessionListProps {
  sessions: readonly { hash: string; createdAt: Instant; seenAt: Instant; agent: string; peer: string }[];
  /** The session of this very page. */
  current: string;
  now: Instant;
  end: FormAction;
}

/** Where someone is signed in, each with a button that ends it. */
export function SessionList({ sessions, current, now, end }: SessionListProps) {
  return (
    <ul className="rows">
      {sessions.map(({ hash, createdAt, seenAt, agent, peer }) => (
        <li key={hash}>
          <div>
            <b>{describeAgent(agent)}</b>
            {hash === current && <span className="ok"> This browser</span>}
            <p className="muted">
              {peer && `${peer} · `}Signed in <When at={createdAt}>{writeBriefly(createdAt, "en", now)}</When>, last
              seen <When at={seenAt}>{writeBriefly(seenAt, "en", now)}</When>
            </p>
          </div>
          {hash !== current && (
            <ActionForm action={end} button="Sign out" label={`Sign out ${describeAgent(agent)}`}>
              <input type="hidden" name="session" value={hash} />
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
