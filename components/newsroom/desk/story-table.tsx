import { Fragment } from "react";
import { StoryLine } from "#components/newsroom/desk/story-line.tsx";
import type { Instant } from "#domain/calendar.ts";
import { groupStories } from "#domain/desk/groups.ts";
import type { StoryRow } from "#domain/desk/story-row.ts";

interface StoryTableProps {
  rows: readonly StoryRow[];
  now: Instant;
  form?: string;
}

const COLUMNS = 8;

/** Stories under headings that say when they go out. */
export function StoryTable({ rows, now, form }: StoryTableProps) {
  return (
    <div className="tbox">
      <table className="tb">
        <caption className="vh">Stories, by when they go out</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">Select</span>
            </th>
            <th scope="col">Headline</th>
            <th scope="col">Section</th>
            <th scope="col">Author</th>
            <th scope="col">Status</th>
            <th scope="col">Goes out</th>
            <th scope="col" className="opt num">
              Words
            </th>
            <th scope="col" className="opt">
              Edited
            </th>
          </tr>
        </thead>
        <tbody>
          {groupStories(rows, now).map(({ heading, rows: stories }) => (
            <Fragment key={heading}>
              <tr className="grp">
                <th scope="rowgroup" colSpan={COLUMNS} className="w">
                  {heading}
                </th>
              </tr>
              {stories.map((story) => (
                <StoryLine key={story.id} story={story} now={now} {...(form === undefined ? {} : { form })} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
