import { ViewChoice } from "#components/newsroom/preview/view-choice.tsx";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import type { Instant } from "#domain/calendar.ts";
import { dayOf, writeMoment } from "#domain/dates.ts";
import type { PreviewView } from "#domain/previews/view.ts";

interface PreviewedStory {
  story: number;
  state: string;
  goesOutAt: Instant | null;
  text: { version: number; goesOn: boolean; savedAt: Instant; savedBy: string };
  versions: readonly { number: number; savedAt: Instant; savedBy: string }[];
}

interface DraftBarProps {
  preview: PreviewedStory;
  view: PreviewView;
  now: Instant;
}

/** Above a story that staff look at: that it is not out, which words these are, when they go out, and what can be done. */
export function DraftBar({ preview, view, now }: DraftBarProps) {
  const { story, state, goesOutAt, text } = preview;
  const place = `/newsroom/stories/${story}`;
  return (
    <aside className="draft" aria-label="Preview" lang="en" dir="ltr">
      <div className="page">
        <b>
          <StaffIcon name="preview" /> {titleOf(state)}
        </b>
        <span>
          {writeText(text, now)}
          {goesOutAt !== null && ` ${writePlan(state, goesOutAt, now)}`}
        </span>
        <div className="row">
          <ViewChoice preview={preview} view={view} now={now} />
          <a className="btn" href={`${place}/versions`}>
            Changes
          </a>
          <a className="btn" href={`${place}/previews`}>
            <StaffIcon name="link" /> Share preview
          </a>
          <a className="btn btn--ink" href={`${place}/edit`}>
            Edit
          </a>
        </div>
      </div>
    </aside>
  );
}

function titleOf(state: string): string {
  if (state === "published") return "Preview — visible to staff only";
  if (state === "withdrawn") return "Withdrawn — visible to staff only";
  return "Draft — visible to staff only";
}

function writeText({ version, goesOn, savedAt, savedBy }: PreviewedStory["text"], now: Instant): string {
  const since = goesOn ? `Version ${version} as changed since` : `Version ${version}`;
  return `${since}, saved ${writeMoment(savedAt, "en", dayOf(now))} by ${savedBy}.`;
}

function writePlan(state: string, at: Instant, now: Instant): string {
  if (state === "published" || state === "withdrawn") return "";
  const verb = state === "scheduled" ? "Goes out" : "Meant to go out";
  return `${verb} ${dayOf(at) === dayOf(now) ? "today at" : "on"} ${writeMoment(at, "en", dayOf(now))}.`;
}
