import Link from "next/link";
import { GoesOut } from "#components/newsroom/desk/goes-out.tsx";
import { StateMark } from "#components/newsroom/desk/state-mark.tsx";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import type { Instant } from "#domain/calendar.ts";
import { machineTime, writeBriefly } from "#domain/dates.ts";
import type { StoryRow } from "#domain/desk/story-row.ts";
import { writeNumber } from "#domain/words/plural.ts";
import { findSection, site } from "#site.ts";

interface StoryLineProps {
  story: StoryRow;
  now: Instant;
  /** The form by which chosen stories are changed together; without it nothing can be chosen. */
  form?: string;
}

/** One story of the desk's table. */
export function StoryLine({ story, now, form }: StoryLineProps) {
  const title = story.headline || "Untitled story";
  const hasGaps = story.gaps.length > 0 || story.editing !== undefined;
  return (
    <tr>
      <td>
        {form !== undefined && (
          <label className="hit">
            <input type="checkbox" name="story" value={story.id} form={form} aria-label={`Select ${title}`} />
          </label>
        )}
      </td>
      <td className="w">
        <div className="ti" lang={story.language}>
          <Link href={`/newsroom/stories/${story.id}/edit`} prefetch={false}>
            {title}
          </Link>
        </div>
        <span>
          {story.slug || `story ${story.id}`}
          {hasGaps && <Gaps story={story} />}
        </span>
      </td>
      <td>{findSection(story.section)?.name ?? story.section}</td>
      <td>
        {story.authors.join(", ")}
        {story.assignee !== undefined && <small className="turn">{story.assignee}’s turn</small>}
      </td>
      <td>
        <StateMark state={story.state} needsCorrection={story.needsCorrection} />
      </td>
      <td>
        <GoesOut story={story} now={now} />
      </td>
      <td className="opt num">{writeNumber(site.locale, story.words)}</td>
      <td className="opt">
        <time dateTime={machineTime(story.editedAt)} title={story.editedBy && `by ${story.editedBy}`}>
          {writeBriefly(story.editedAt, "en", now)}
        </time>
      </td>
    </tr>
  );
}

/** Who is writing, what is missing, what is asked, what is not out. */
function Gaps({ story: { editing, gaps } }: { story: StoryRow }) {
  return (
    <>
      {editing !== undefined && (
        <span className="lock">
          <StaffIcon name="lock" />
          {editing} is editing
        </span>
      )}
      {gaps.map((gap) => (
        <span className="lock" key={gap}>
          <StaffIcon name="topics" />
          {gap}
        </span>
      ))}
    </>
  );
}
