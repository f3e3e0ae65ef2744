import { z } from "zod";
import { document } from "#domain/body/document.ts";
import type { PostDraft } from "./coverage.ts";

const kept = z.object({
  token: z.string().min(8).max(64),
  base: z.int().min(0),
  at: z.string().max(40),
  headline: z.string().max(500),
  by: z.string().max(200),
  isKey: z.boolean(),
  isPinned: z.boolean(),
  body: document,
});

/** Typed words with the token under which they are sent, however often, and the revision they build on. */
export interface KeptDraft extends PostDraft {
  token: string;
  base: number;
}

const nameOf = (story: number, what: string) => `live-desk.${story}.${what}`;

/** Words that this device keeps until they are posted; undefined when there are none. */
export function takeDown(story: number, what: string): KeptDraft | undefined {
  try {
    return kept.safeParse(JSON.parse(localStorage.getItem(nameOf(story, what)) ?? "null")).data;
  } catch {
    return undefined;
  }
}

/** Keeps words that are typed, so that a closed tab loses none. */
export function putUp(story: number, what: string, draft: KeptDraft): void {
  try {
    localStorage.setItem(nameOf(story, what), JSON.stringify(draft));
  } catch {
    // Where storage is full or forbidden the words are on the page alone.
  }
}

/** The words were posted, or thrown away by whoever typed them. */
export function clear(story: number, what: string): void {
  try {
    localStorage.removeItem(nameOf(story, what));
  } catch {
    // Where storage is forbidden nothing was kept.
  }
}
