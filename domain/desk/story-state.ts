/** Where a story stands between the first word and the last reader. */
export const STORY_STATES = ["draft", "in-review", "ready", "scheduled", "published", "withdrawn"] as const;
export type StoryState = (typeof STORY_STATES)[number];

/** As staff call them. */
export const STATE_NAMES: Record<StoryState, string> = {
  draft: "Draft",
  "in-review": "In review",
  ready: "Ready",
  scheduled: "Scheduled",
  published: "Published",
  withdrawn: "Withdrawn",
};
