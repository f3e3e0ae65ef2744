import type { StoryState, Writer } from "../story-text.ts";
import type { MoveKind } from "./moves.ts";

/** A move as it is offered: its name, and whether a form or a question comes before it. */
export interface OfferedMove {
  kind: MoveKind;
  title: string;
  /** Whether readers see something of it: the checks are shown first. */
  isRelease: boolean;
  /** What has to be said with it. */
  note?: { label: string };
  hasTime?: boolean;
}

const SUBMIT: OfferedMove = { kind: "submit", title: "Submit for review", isRelease: false };
const APPROVE: OfferedMove = { kind: "approve", title: "Approve", isRelease: false };
const SEND_BACK: OfferedMove = {
  kind: "send-back",
  title: "Send back…",
  isRelease: false,
  note: { label: "What is to be done" },
};
const PUBLISH: OfferedMove = { kind: "publish", title: "Publish now…", isRelease: true };
const SCHEDULE: OfferedMove = { kind: "schedule", title: "Schedule…", isRelease: true, hasTime: true };
const UPDATE: OfferedMove = { kind: "update", title: "Update…", isRelease: true };
const TYPO: OfferedMove = { kind: "typo", title: "Mend spelling…", isRelease: true };
const CORRECTION: OfferedMove = {
  kind: "correction",
  title: "Correct…",
  isRelease: true,
  note: { label: "What was wrong, what is right, and where: readers see this" },
};

/** What this writer may do with a story in that state, the likeliest first. */
export function offeredMoves(state: StoryState, { may }: Writer): OfferedMove[] {
  switch (state) {
    case "draft":
      return [SUBMIT, ...(may.publish ? [PUBLISH] : [])];
    case "in-review":
      return [...(may.approve ? [APPROVE, SEND_BACK] : []), ...(may.publish ? [PUBLISH] : [])];
    case "ready":
      return may.publish ? [PUBLISH, SCHEDULE, SEND_BACK] : [];
    case "scheduled":
      return may.publish ? [SCHEDULE, PUBLISH] : [];
    case "published":
      return [...(may.publish ? [UPDATE] : []), ...(may.correct ? [TYPO, CORRECTION] : [])];
    case "withdrawn":
      return [];
  }
}
