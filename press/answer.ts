import { AsyncLocalStorage } from "node:async_hooks";

/** What a page says about the answer it is part of while it renders. */
export interface Said {
  status?: number;
  lang?: string;
  dir?: "ltr" | "rtl";
  /** Until when the page is true even if nothing is published: an instant. */
  until?: number;
  /** The article whose opening this is, for the counts of reads. */
  read?: number;
}

/**
 * What a page may say about its answer, and what it may ask about the request.
 * Next can answer neither 410 nor 451, nor a 404 that reads without script; nor can a page name the language of `<html>`.
 */
export interface Answer extends Said {
  /** Path and query as asked for, tidied; a page knows its parameters only. */
  readonly address: string;
  readonly method: string;
  /**
   * The address the request came from, for counting attempts; see `TRUST_PROXY`. Never to be stored; empty for a page
   * that is printed for everybody.
   */
  readonly peer: string;
}

const KEY = Symbol.for("broadsheet.answer");
const shelf: typeof globalThis & { [KEY]?: AsyncLocalStorage<Answer> } = globalThis;
shelf[KEY] ??= new AsyncLocalStorage<Answer>();

/** One store for this module and for the copy of it that Next bundles: hence on `globalThis`. */
export const answers: AsyncLocalStorage<Answer> = shelf[KEY];
