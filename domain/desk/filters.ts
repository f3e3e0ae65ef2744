import { PERIODS, type Period } from "#domain/desk/period.ts";
import { STATE_NAMES, STORY_STATES, type StoryState } from "#domain/desk/story-state.ts";

/** Queues the desk can be asked for: a state, or one that cuts across states. */
export const QUEUES = [...STORY_STATES, "published-today", "needs-correction", "late"] as const;
export type Queue = (typeof QUEUES)[number];

export const QUEUE_NAMES: Record<Queue, string> = {
  ...STATE_NAMES,
  "published-today": "Published today",
  "needs-correction": "Needs correction",
  late: "Late",
};

/** What a list of stories is narrowed to. Absent means all. */
export interface DeskFilters {
  queue?: Queue;
  section?: string;
  /** Slug of someone who signs. */
  author?: string;
  /** Number of a member of staff. */
  assignee?: number;
  period?: Period;
  /** Words to be found in the text. */
  words?: string;
}

const LONGEST_WORDS = 300;

/** The query string of the desk's address, given one value at most under each name. */
export type AskedFilters = Record<string, string | undefined>;

/** Reads filters as they stand in an address. What names nothing is passed over: an old bookmark still opens the desk. */
export function readFilters(asked: AskedFilters): DeskFilters {
  const queue = QUEUES.find((known) => known === asked.state);
  const period = PERIODS.find((known) => known === asked.when);
  const assignee = /^[1-9]\d{0,14}$/.test(asked.assignee ?? "") ? Number(asked.assignee) : undefined;
  const words = asked.q?.trim().slice(0, LONGEST_WORDS);
  return {
    ...(queue === undefined ? {} : { queue }),
    ...(asked.section ? { section: asked.section } : {}),
    ...(asked.author ? { author: asked.author } : {}),
    ...(assignee === undefined ? {} : { assignee }),
    ...(period === undefined ? {} : { period }),
    ...(words ? { words } : {}),
  };
}

/** The query string of those filters, without its question mark: `state=draft&section=sport`. Empty for none. */
export function writeFilters({ queue, section, author, assignee, period, words }: DeskFilters): string {
  const named = { state: queue, section, author, assignee, when: period, q: words };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(named)) if (value !== undefined) query.set(name, String(value));
  return query.toString();
}

/** The state that a queue lies in; undefined for queues that cut across. */
export function stateOfQueue(queue: Queue | undefined): StoryState | undefined {
  if (queue === "published-today") return "published";
  return STORY_STATES.find((state) => state === queue);
}
