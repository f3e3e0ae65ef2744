import { recall, remember } from "#reader/device.ts";

/** An article as the saved list shows it. */
export interface SavedArticle {
  path: string;
  headline: string;
  /** What stands above the headline: section or kicker. */
  kicker: string;
  language: string;
  /** UTC milliseconds. */
  savedAt: number;
}

const NAME = "saved";
/** Sent on `document` when the list has changed in this window. */
export const SAVED_CHANGED = "saved-changed";

/** What is saved on this device, newest first. */
export function listSaved(): SavedArticle[] {
  return readSaved(recall(NAME));
}

/** Whether the article of that path is saved. */
export function isSaved(path: string): boolean {
  return listSaved().some((article) => article.path === path);
}

/** Puts an article at its place in the list. @returns whether the device took it */
export function save(article: SavedArticle): boolean {
  return keep(withArticle(listSaved(), article));
}

/** Takes an article off the list; nothing happens when it is not on it. */
export function unsave(path: string): void {
  const saved = listSaved();
  const rest = saved.filter((article) => article.path !== path);
  if (rest.length < saved.length) keep(rest);
}

function keep(list: SavedArticle[]): boolean {
  const kept = remember(NAME, list);
  if (kept) document.dispatchEvent(new Event(SAVED_CHANGED));
  return kept;
}

/** The list with that article once, newest first. */
export function withArticle(list: readonly SavedArticle[], article: SavedArticle): SavedArticle[] {
  const others = list.filter(({ path }) => path !== article.path);
  return [article, ...others].sort((one, other) => other.savedAt - one.savedAt);
}

/** Reads what a device remembered; what is no article is left out. */
export function readSaved(stored: unknown): SavedArticle[] {
  return Array.isArray(stored) ? stored.filter(isArticle) : [];
}

function isArticle(one: unknown): one is SavedArticle {
  if (typeof one !== "object" || one === null) return false;
  const { path, headline, kicker, language, savedAt } = one as Partial<Record<keyof SavedArticle, unknown>>;
  const words = [path, headline, kicker, language];
  return words.every((word) => typeof word === "string") && String(path).startsWith("/") && Number.isFinite(savedAt);
}
