import type { Document } from "#domain/body/document.ts";
import type { Instant } from "#domain/calendar.ts";
import type { DeskPost } from "#domain/live/desk-post.ts";
import type { Attempt } from "../editor/keeping/attempt.ts";
import type { Known, StoryState } from "../editor/story-text.ts";

/** A live blog as its desk has it before it. */
export interface Coverage {
  id: number;
  headline: string;
  language: string;
  state: StoryState;
  closedAt: Instant | null;
  path?: string;
  revision: number;
  summary: { body: Document; revision: number; by: string; at: Instant | null };
  posts: DeskPost[];
  /** How many posts are part of the story's own text. */
  inText: number;
  known: Known;
}

/** What a reporter has typed of a post. `at` is written by the clocks of the paper; empty means the minute of posting. */
export interface PostDraft {
  at: string;
  headline: string;
  by: string;
  isKey: boolean;
  isPinned: boolean;
  body: Document;
}

export type Change =
  | { kind: "add"; token: string; post: PostDraft }
  | { kind: "edit"; id: number; revision: number; post: PostDraft }
  | { kind: "mark"; id: number; revision: number; isPinned?: boolean; isKey?: boolean }
  | { kind: "take-back"; id: number; revision: number; note: string }
  | { kind: "summary"; revision: number; body: Document }
  | { kind: "close" }
  | { kind: "reopen" };

const place = (id: number) => `/newsroom/live/${id}/coverage`;

/** @throws when the newsroom cannot be reached */
async function ask<Result>(address: string, sent?: Change): Promise<Attempt<Result>> {
  const answer = await fetch(address, {
    ...(sent === undefined ? {} : { method: "POST", body: JSON.stringify(sent) }),
    headers: { "Content-Type": "application/json" },
    cache: "no-store",
  });
  if (!answer.ok) throw new Error(`The newsroom answered ${answer.status}.`);
  return answer.json();
}

/** What a desk that looks again is told. */
interface Seen {
  /** Null when nothing was changed after the count that was named. */
  coverage: Coverage | null;
  /** Names of those who are at the same desk. */
  others: string[];
}

/** What the desk has now, and who else is at it. */
export function lookAgain(id: number, after: number): Promise<Attempt<Seen>> {
  return ask(`${place(id)}?after=${after}`);
}

/** Sends a change. @returns what the desk has then */
export function sendChange(id: number, change: Change): Promise<Attempt<Coverage>> {
  return ask(place(id), change);
}
