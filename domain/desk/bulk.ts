/** What can be done to several stories at once. */
export const BULK_DEEDS = ["submit", "approve", "send-back", "schedule", "unschedule", "assign"] as const;
export type BulkDeed = (typeof BULK_DEEDS)[number];

/** A story to which it was not done, and why. */
export interface Refused {
  id: number;
  headline: string;
  why: string;
}

/** What came of changing several stories together. */
export interface BulkReport {
  /** Why nothing was tried at all. */
  problem?: string;
  /** "3 stories were approved." */
  done?: string;
  refused: Refused[];
  typed: Record<string, string>;
}

export const NOTHING_DONE: BulkReport = { refused: [], typed: {} };

const PAST: Record<BulkDeed, string> = {
  submit: "handed over for review",
  approve: "approved",
  "send-back": "sent back",
  schedule: "scheduled",
  unschedule: "taken off the schedule",
  assign: "assigned",
};

/** "2 stories were approved; 1 was not:" */
export function sayBulk(deed: BulkDeed, done: number, refused: number): string {
  const was = done === 1 ? "1 story was" : `${done === 0 ? "No" : done} stories were`;
  if (refused === 0) return `${was} ${PAST[deed]}.`;
  return `${was} ${PAST[deed]}; ${refused} ${refused === 1 ? "was" : "were"} not:`;
}
