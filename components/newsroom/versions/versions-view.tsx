import Link from "next/link";
import { Submit } from "#components/newsroom/form/fields.tsx";
import { type FormAction, StaffForm } from "#components/newsroom/form/staff-form.tsx";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import { StoryHead } from "#components/newsroom/story/story-head.tsx";
import { type ChangesLayout, ChangesView } from "#components/newsroom/versions/changes-view.tsx";
import { type ListedVersion, VersionList } from "#components/newsroom/versions/version-list.tsx";
import type { Instant } from "#domain/calendar.ts";
import { sayActor } from "#domain/desk/activity.ts";
import type { StoryState } from "#domain/desk/story-state.ts";
import type { DraftDifferences } from "#domain/history/draft-differences.ts";

interface VersionsViewProps {
  story: { id: number; headline: string; state: StoryState; language: string };
  /** Newest first. */
  versions: readonly ListedVersion[];
  /** The two compared, the older one first; undefined when there is but one version. */
  two: { from: ListedVersion; to: ListedVersion; found: DraftDifferences } | undefined;
  layout: ChangesLayout;
  now: Instant;
  restore: FormAction;
}

/** Every version of a story, and what changed between any two. */
export function VersionsView({ story, versions, two, layout, now, restore }: VersionsViewProps) {
  return (
    <>
      <StoryHead title="Versions" story={story}>
        {two && <Layouts story={story.id} from={two.from.number} to={two.to.number} layout={layout} />}
        {two && (
          <StaffForm action={restore} className="row" label="Restore">
            <input type="hidden" name="version" value={two.from.number} />
            <Submit look="plain">
              <StaffIcon name="restore" /> Restore version {two.from.number}
            </Submit>
          </StaffForm>
        )}
      </StoryHead>
      <div className="df">
        <aside>
          <h2>Versions</h2>
          <VersionList
            story={story.id}
            versions={versions}
            two={two && { from: two.from.number, to: two.to.number }}
            now={now}
          />
          {two && <TwoForm versions={versions} from={two.from.number} to={two.to.number} layout={layout} />}
        </aside>
        {two ? (
          <ChangesView {...two} layout={layout} language={story.language} now={now} />
        ) : (
          <p>There is one version so far, so there is nothing to compare.</p>
        )}
      </div>
    </>
  );
}

function Layouts({ story, from, to, layout }: { story: number; from: number; to: number; layout: ChangesLayout }) {
  const address = (view: ChangesLayout) => `/newsroom/stories/${story}/versions?from=${from}&to=${to}&view=${view}`;
  return (
    <nav className="seg" aria-label="View">
      {(["side-by-side", "inline"] as const).map((view) => (
        <Link key={view} href={address(view)} aria-current={view === layout ? "true" : undefined} prefetch={false}>
          {view === "inline" ? "Inline" : "Side by side"}
        </Link>
      ))}
    </nav>
  );
}

interface TwoFormProps {
  versions: readonly ListedVersion[];
  from: number;
  to: number;
  layout: ChangesLayout;
}

/** Chooses any two; the page that answers is this one. */
function TwoForm({ versions, from, to, layout }: TwoFormProps) {
  return (
    <form className="two" method="get" aria-label="Compare two versions">
      <input type="hidden" name="view" value={layout} />
      {(["from", "to"] as const).map((side) => (
        <label key={side} className="fld">
          <span>{side === "from" ? "Compare" : "with"}</span>
          <select
            className="sel"
            name={side}
            key={side === "from" ? from : to}
            defaultValue={side === "from" ? from : to}
          >
            {versions.map(({ number, by }) => (
              <option key={number} value={number}>
                Version {number}, {sayActor(by)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button className="btn" type="submit">
        Compare
      </button>
    </form>
  );
}
