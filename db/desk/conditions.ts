import { type AnyColumn, and, eq, type SQL, sql } from "drizzle-orm";
import { notes } from "#db/schema/notes.ts";
import { stories, storyAuthors } from "#db/schema/stories.ts";
import { isAmong } from "#db/search/matches.ts";
import type { Instant } from "#domain/calendar.ts";
import { dayOf, startOfDay } from "#domain/dates.ts";
import { type DeskFilters, stateOfQueue } from "#domain/desk/filters.ts";
import { spanOf } from "#domain/desk/period.ts";
import type { Part } from "#domain/desk/place.ts";

/** What is asked of the desk's list, and by whom. */
export interface Asked {
  filters: DeskFilters;
  /** Of someone who sees but their own stories: their staff number. */
  maker: number | undefined;
  /** Stories whose text holds the words looked for; undefined when no words were given. */
  among: readonly number[] | undefined;
  now: Instant;
}

/**
 * The one condition whose index is walked. A planner without statistics would guess; here the rarer one leads: someone's
 * own stories, found words, open corrections, a state in which few stories are, a name, a section.
 */
export type Leader =
  | "maker"
  | "among"
  | "correction"
  | "state"
  | "author"
  | "assignee"
  | "section"
  | "awaited"
  | "none";

export function leaderOf({ filters, maker, among }: Asked): Leader {
  const { queue, author, assignee, section } = filters;
  const state = stateOfQueue(queue);
  if (among !== undefined) return "among";
  if (maker !== undefined) return "maker";
  if (queue === "late") return "awaited";
  if (queue === "needs-correction") return "correction";
  if (state !== undefined && state !== "published") return "state";
  if (author !== undefined) return "author";
  if (assignee !== undefined) return "assignee";
  if (section !== undefined) return "section";
  return state === undefined ? "none" : "state";
}

/** Every condition of a list but its part. A unary plus keeps the engine from walking another index than the leader's. */
export function conditionsOf(asked: Asked, leader: Leader): SQL | undefined {
  const { filters, maker, among, now } = asked;
  const { queue, section, author, assignee, period } = filters;
  const state = stateOfQueue(queue);
  const is = (name: Leader, column: AnyColumn, value: string | number) =>
    leader === name ? eq(column, value) : sql`+${column} = ${value}`;
  return and(
    maker === undefined ? undefined : is("maker", stories.createdBy, maker),
    state === undefined ? undefined : is("state", stories.state, state),
    section === undefined ? undefined : is("section", stories.section, section),
    assignee === undefined ? undefined : is("assignee", stories.assignee, assignee),
    author === undefined ? undefined : signedBy(author, leader),
    among === undefined ? undefined : isAmong(stories.id, among),
    queue === "needs-correction" ? isToBeCorrected : undefined,
    queue === "published-today" ? sql`${goesOut(leader)} >= ${startOfDay(dayOf(now))}` : undefined,
    queue === "late" ? isLate(now, leader) : undefined,
    period === "undated" ? sql`${goesOut(leader)} is null` : undefined,
    period === undefined ? undefined : isWithin(period, now, leader),
  );
}

/** The conditions of one part of the list. */
export function isInPart(part: Part, now: Instant, leader: Leader): SQL | undefined {
  const today = startOfDay(dayOf(now));
  const at = goesOut(leader);
  switch (part) {
    case "late":
      return isLate(now, leader);
    case "ahead":
      return and(sql`${at} >= ${today}`, sql`(+${stories.releasedAt} is not null or +${stories.goesOutAt} >= ${now})`);
    case "undated":
      return sql`${at} is null`;
    default:
      return and(sql`${at} < ${today}`, sql`+${stories.releasedAt} is not null`);
  }
}

/** Whether what a leader finds is little, so that it may be put in order afterwards and no order walked instead. */
export function isSorted(leader: Leader): boolean {
  return leader === "among" || leader === "correction";
}

/** When a story goes out, as the table says whose index is walked. */
function goesOut(leader: Leader): SQL {
  if (isSorted(leader)) return sql`+${stories.goesOutAt}`;
  return leader === "author" ? sql`${storyAuthors.goesOutAt}` : sql`${stories.goesOutAt}`;
}

/** Should be out, and never was. The first half is the condition of an index of its own. */
function isLate(now: Instant, leader: Leader): SQL {
  return sql`(${stories.releasedAt} is null and ${goesOut(leader)} < ${now})`;
}

const isToBeCorrected = sql`${stories.id} in (select ${notes.story} from ${notes} where ${notes.kind} = 'needs-correction' and ${notes.resolvedAt} is null)`;

/** Someone may sign one story twice, for words and for pictures: it is listed once, by the first of them. */
function signedBy(author: string, leader: Leader): SQL {
  if (leader !== "author") {
    return sql`exists (select 1 from ${storyAuthors} where ${storyAuthors.story} = ${stories.id} and +${storyAuthors.author} = ${author})`;
  }
  const first = sql`not exists (select 1 from story_authors as earlier where earlier.story = ${storyAuthors.story}
    and earlier.position < ${storyAuthors.position} and +earlier.author = ${author})`;
  return sql`${storyAuthors.author} = ${author} and ${first}`;
}

function isWithin(period: NonNullable<DeskFilters["period"]>, now: Instant, leader: Leader): SQL | undefined {
  const span = spanOf(period, now);
  if (span === undefined) return undefined;
  return sql`(${goesOut(leader)} >= ${span.from} and ${goesOut(leader)} < ${span.to})`;
}
