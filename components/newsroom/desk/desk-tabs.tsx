import Link from "next/link";
import { type DeskFilters, QUEUE_NAMES, type Queue, writeFilters } from "#domain/desk/filters.ts";

export interface TabCount {
  stories: number;
  isMore: boolean;
}

interface DeskTabsProps {
  filters: DeskFilters;
  counts: Record<Queue | "all", TabCount>;
}

const TABS = [
  "draft",
  "in-review",
  "ready",
  "scheduled",
  "published-today",
  "needs-correction",
  "published",
  "withdrawn",
] as const;

/** The states of stories with how many there are, the other filters kept. */
export function DeskTabs({ filters: { queue, ...others }, counts }: DeskTabsProps) {
  return (
    <nav className="tabs" aria-label="Status">
      <Tab name="All" count={counts.all} filters={others} isHere={queue === undefined} />
      {counts.late.stories > 0 && (
        <Tab name="Late" count={counts.late} filters={{ ...others, queue: "late" }} isHere={queue === "late"} />
      )}
      {TABS.map((tab) => (
        <Tab
          key={tab}
          name={QUEUE_NAMES[tab]}
          count={counts[tab]}
          filters={{ ...others, queue: tab }}
          isHere={queue === tab}
        />
      ))}
    </nav>
  );
}

interface TabProps {
  name: string;
  count: TabCount;
  filters: DeskFilters;
  isHere: boolean;
}

function Tab({ name, count: { stories, isMore }, filters, isHere }: TabProps) {
  return (
    <Link href={addressOf(filters)} aria-current={isHere ? "page" : undefined} prefetch={false}>
      {name}{" "}
      <small>
        {stories.toLocaleString("en")}
        {isMore && "+"}
      </small>
    </Link>
  );
}

/** The desk with those filters. */
export function addressOf(filters: DeskFilters): string {
  const query = writeFilters(filters);
  return query === "" ? "/newsroom" : `/newsroom?${query}`;
}
