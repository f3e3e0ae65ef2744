import type { AsyncLocalStorage } from "node:async_hooks";
import type { Instant } from "#domain/calendar.ts";
import { type Direction, directionOf } from "#domain/words/direction.ts";

/** What the press lets a page say about its own answer. Absent in `next dev`, where there is no press. */
interface Answer {
  status?: number;
  lang?: string;
  dir?: Direction;
  until?: Instant;
  read?: number;
  readonly method: string;
  readonly address: string;
}

const shelf: { [key: symbol]: AsyncLocalStorage<Answer> | undefined } = globalThis;

/** The answer of the page being rendered; undefined without the press. */
export function current(): Answer | undefined {
  return shelf[Symbol.for("broadsheet.answer")]?.getStore();
}

/**
 * The true status of the page being rendered, which Next itself cannot say.
 * @returns whether anybody heard: no, without the press
 */
export function answerStatus(status: 400 | 404 | 410 | 451): boolean {
  const answer = current();
  if (answer) answer.status = status;
  return answer !== undefined;
}

/** The language of the whole page, for `<html>`: the layout around a page cannot know it. */
export function answerIn(language: string): void {
  const answer = current();
  if (answer) Object.assign(answer, { lang: language, dir: directionOf(language) });
}

/** From that instant on this page has to be made anew, even if nothing is published. */
export function answerUntil(instant: Instant | undefined): void {
  const answer = current();
  if (answer && instant !== undefined) answer.until = Math.min(answer.until ?? instant, instant);
}

/** Whether somebody gets the page itself, not its headers alone: of a page that is not kept. */
export function isSeen(): boolean {
  return current()?.method !== "HEAD";
}

/** Whoever gets this page opens that article: the press counts them, as it serves the page many times. */
export function answerRead(article: number): void {
  const answer = current();
  if (answer) answer.read = article;
}

/** Path and query of the page being rendered; undefined without the press. */
export function askedAddress(): string | undefined {
  return current()?.address;
}
