import type { Instant } from "#domain/calendar.ts";
import { writeTiming } from "#domain/desk/timing.ts";

type Value = string | number | null | string[];

/** Something that was done, as the audit keeps it. */
export interface Deed {
  id: number;
  at: Instant;
  actor: string;
  verb: string;
  /** The story it was done to; null when it was done to none. */
  story: number | null;
  /** That story's headline; empty while it has none. */
  headline: string;
  detail: Record<string, Value>;
}

/** What is done to a story: the words between who did it and the headline. */
export const SAID_OF_STORIES: Record<string, string> = {
  create: "began",
  save: "saved",
  write: "is writing",
  draft: "made a draft again of",
  "in-review": "handed over for review",
  ready: "approved",
  "send-back": "sent back",
  publish: "published",
  update: "updated",
  typo: "mended a typo in",
  correction: "corrected",
  rename: "changed the address of",
  withdraw: "withdrew",
  restore: "restored",
  "restore-version": "restored an earlier version of",
  assign: "passed on",
  plan: "planned",
  embargo: "set an embargo on",
  schedule: "scheduled",
  unschedule: "took off the schedule",
  "schedule-failed": "could not release",
  "take-over": "took over the writing of",
  note: "left a note on",
  "answer-note": "answered a note on",
  "resolve-note": "resolved a note on",
  "reopen-note": "reopened a note on",
  "share-preview": "shared a preview of",
  "revoke-preview": "ended a preview of",
  "add-post": "posted to",
  "edit-post": "changed a post of",
  "delete-post": "took a post out of",
  "mark-post": "marked a post of",
  "set-summary": "wrote the summary of",
};

/** What is done to the paper: the words after who did it. */
export const SAID_OF_PAPER: Record<string, string> = {
  "save-author": "changed the page of {author}",
  "save-topic": "changed the topic {topic}",
  "merge-topics": "merged the topic {from} into {into}",
  "merge-authors": "merged the author {from} into {into}",
  "set-front-slot": "set the front page",
  "move-in-front": "moved a story on the front page",
  "clear-front-slot": "left a place of the front page to the rule",
  "drop-front-entry": "took back a plan for the front page",
  "add-picture": "added a picture",
  "describe-picture": "described a picture",
  "replace-picture": "replaced a picture",
  "add-staff": "added a member of staff",
  "add-redirect": "redirected {from}",
  "import-redirects": "imported redirects",
};

/** A deed in plain words, without who and without the headline; undefined for what nobody needs to be told. */
export function sayDeed({ verb, story, detail }: Deed): string | undefined {
  if (story === null) return SAID_OF_PAPER[verb]?.replace(/\{(\w+)\}/g, (_, name) => String(detail[name] ?? ""));
  return lifted(verb, detail) ?? SAID_OF_STORIES[verb];
}

/** What comes after the headline: to whom, for when. Empty when nothing does. */
export function endOfDeed({ verb, detail }: Deed, now: Instant): string {
  const { at, goesOutAt, until, name } = detail;
  const moment = [at, goesOutAt, until].find((one) => typeof one === "number");
  if (verb === "assign") return typeof name === "string" && name !== "" ? `to ${name}` : "to nobody";
  if (verb === "embargo" && typeof moment === "number") return `until ${writeTiming(moment, now)}`;
  if ((verb === "schedule" || verb === "plan") && typeof moment === "number") return `for ${writeTiming(moment, now)}`;
  return "";
}

function lifted(verb: string, { until }: Deed["detail"]): string | undefined {
  return verb === "embargo" && until === null ? "lifted the embargo on" : undefined;
}

/** Whoever did it, as a sentence names them. */
export function sayActor(actor: string): string {
  return actor === "system" ? "The system" : actor;
}
