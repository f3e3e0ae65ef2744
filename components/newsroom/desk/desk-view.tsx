import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { ActivityList } from "#components/newsroom/desk/activity-list.tsx";
import { CalledIn } from "#components/newsroom/desk/called-in.tsx";
import { DeskKeys } from "#components/newsroom/desk/desk-keys.tsx";
import { addressOf, DeskTabs, type TabCount } from "#components/newsroom/desk/desk-tabs.tsx";
import { FILTER_FORM } from "#components/newsroom/desk/filter-bar.tsx";
import { StoryTable } from "#components/newsroom/desk/story-table.tsx";
import { WaitingLine } from "#components/newsroom/desk/waiting-line.tsx";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import type { Instant } from "#domain/calendar.ts";
import type { Deed } from "#domain/desk/activity.ts";
import { type DeskFilters, type Queue, writeFilters } from "#domain/desk/filters.ts";
import { type Place, writePlace } from "#domain/desk/place.ts";
import type { StoryRow } from "#domain/desk/story-row.ts";

interface DeskViewProps {
  filters: DeskFilters;
  /** Whether the page is not the first of its list. */
  isLater: boolean;
  page: { rows: readonly StoryRow[]; next: Place | undefined };
  counts: Record<Queue | "all", TabCount>;
  waiting: readonly { name: string; filters: DeskFilters; stories: number }[];
  deeds: readonly Deed[];
  mentions: ComponentProps<typeof CalledIn>["mentions"];
  now: Instant;
  /** The form by which chosen stories are changed; undefined for those who may not. */
  bulkForm: string | undefined;
  /** The row of filters, and what is done to chosen stories. */
  children: ReactNode;
}

/** The desk: what there is, when it goes out, what waits for whom, and what happened lately. */
export function DeskView(props: DeskViewProps) {
  const { filters, isLater, page, counts, waiting, deeds, mentions, now, bulkForm, children } = props;
  return (
    <>
      <DeskTop filters={filters} />
      <DeskTabs filters={filters} counts={counts} />
      {children}
      <div className="desk">
        <div>
          <CalledIn mentions={mentions} now={now} />
          <WaitingLine waiting={waiting} />
          {page.rows.length === 0 ? (
            <NothingHere filters={filters} />
          ) : (
            <StoryTable rows={page.rows} now={now} {...(bulkForm === undefined ? {} : { form: bulkForm })} />
          )}
          <Pages filters={filters} isLater={isLater} next={page.next} />
        </div>
        <aside aria-labelledby="lately">
          <h2 id="lately">What happened lately</h2>
          <ActivityList deeds={deeds} now={now} />
        </aside>
      </div>
    </>
  );
}

function DeskTop({ filters }: Pick<DeskViewProps, "filters">) {
  return (
    <div className="top">
      <h1>Desk</h1>
      <search>
        <form id={FILTER_FORM} action="/newsroom" method="get">
          <label className="vh" htmlFor="desk-search">
            Search stories
          </label>
          <input
            className="inp"
            id="desk-search"
            type="search"
            name="q"
            key={filters.words}
            defaultValue={filters.words}
            placeholder="Headline, words or author"
          />
          {filters.queue !== undefined && <input type="hidden" name="state" value={filters.queue} />}
        </form>
      </search>
      <div className="push row">
        <DeskKeys />
        <Link className="btn btn--ink" href="/newsroom/stories/new" id="new-story" prefetch={false}>
          <StaffIcon name="add" /> New story
        </Link>
      </div>
    </div>
  );
}

function NothingHere({ filters }: { filters: DeskFilters }) {
  const isAll = writeFilters(filters) === "";
  return (
    <p className="none">
      {isAll ? "There is no story yet. Begin one with “New story”." : "No story fits these filters. "}
      {!isAll && (
        <Link className="lk" href="/newsroom">
          Show all stories
        </Link>
      )}
    </p>
  );
}

function Pages({ filters, isLater, next }: { filters: DeskFilters; isLater: boolean; next: Place | undefined }) {
  if (!isLater && next === undefined) return null;
  const query = writeFilters(filters);
  const rest = query === "" ? "" : `&${query}`;
  return (
    <nav className="row pages" aria-label="Pages">
      {isLater && (
        <Link className="btn" href={addressOf(filters)}>
          Back to the top
        </Link>
      )}
      {next !== undefined && (
        <Link className="btn" href={`/newsroom?after=${writePlace(next)}${rest}`} rel="next">
          More stories
        </Link>
      )}
    </nav>
  );
}
