import type { Draft } from "#domain/articles/draft.ts";
import type { Attempt } from "./keeping/attempt.ts";
import type { Saved } from "./keeping/keeper.ts";
import type { Lock, Standing, StoryText } from "./story-text.ts";

/** Something that stands in the way of a release, or is worth a look before it. */
export interface Gate {
  code: string;
  severity: "stop" | "warn" | "hint";
  message: string;
  place: { field: string } | { node: number[] };
}

/**
 * What the editor asks of the newsroom while someone writes. Plain addresses, not server actions: these must still be
 * there after the newsroom was built anew, they do not wait for each other, and a closing tab can still send them.
 */
async function ask<Result>(address: string, body?: unknown, keepalive = false): Promise<Attempt<Result>> {
  const sent = body === undefined ? {} : { method: "POST", keepalive, body: JSON.stringify(body) };
  const answer = await fetch(address, { ...sent, headers: { "Content-Type": "application/json" }, cache: "no-store" });
  if (!answer.ok) throw new Error(`The newsroom answered ${answer.status}.`);
  return answer.json();
}

/** Browsers send 64 KB for a page that is gone; characters may take up to three bytes. */
const MOST_WHILE_LEAVING = 20_000;

const place = (id: number) => `/newsroom/stories/${id}/edit`;

export function saveText(id: number, revision: number, content: Draft): Promise<Attempt<Saved>> {
  // A tab that is being left may still send so much.
  const isLeaving = document.visibilityState === "hidden" && JSON.stringify(content).length < MOST_WHILE_LEAVING;
  return ask(`${place(id)}/save`, { revision, content }, isLeaving);
}

export function openText(id: number): Promise<Attempt<StoryText>> {
  return ask(`${place(id)}/text`);
}

export function listGates(id: number): Promise<Attempt<Gate[]>> {
  return ask(`${place(id)}/gates`);
}

/** A sign of life. @returns who is writing, and where the story stands by now */
export function takeLock(id: number, takeOver: boolean): Promise<Attempt<Lock & { standing: Standing }>> {
  return ask(`${place(id)}/lock`, { takeOver });
}

/** Sent while the tab closes: nobody waits for the answer. */
export function leaveLock(id: number): void {
  void ask(`${place(id)}/lock`, { leave: true }, true).catch(() => undefined);
}
