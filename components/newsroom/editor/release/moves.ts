import type { Attempt } from "../keeping/attempt.ts";

/** What can be done to a story as a whole. Each names the revision that was seen: newer words are not moved unread. */
export type MoveKind = "submit" | "approve" | "send-back" | "publish" | "schedule" | "update" | "typo" | "correction";

export interface Move {
  kind: MoveKind;
  revision: number;
  /** Of a correction or of what is sent back. */
  note?: string;
  /** `2026-11-17T00:14` by the paper's clocks. */
  at?: string;
  /** Why it goes out in spite of what stands in the way. */
  override?: string;
}

/** The newsroom's answer, with words to say when it was done. */
export type Moving = (id: number, move: Move) => Promise<Attempt<string>>;
