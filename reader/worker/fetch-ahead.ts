import { FRAME_PAGES, keptAt } from "#reader/kept.ts";
import { articleAt } from "#reader/read-articles.ts";
import { hasPicture, keepFiles } from "#reader/worker/files.ts";
import { adoptCopy, findCopy, keepOnly, noteAnswer, type PageStore } from "#reader/worker/pages.ts";
import { scope } from "#reader/worker/scope.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Articles at the head of the front that are kept with it. */
const LEADS = 6;
/** Saved articles that can be read without a connection. */
export const MOST_SAVED_KEPT = 100;
/** Not counted as a reading: the server knows fetches ahead by this name. What is kept is the paper's word, not an older one. */
const AHEAD: RequestInit = { headers: { Purpose: "prefetch" }, cache: "no-cache" };

/** Keeps a page and what it needs, unless there is a copy younger than `age`. Without a connection all stays as it is. */
export async function keepPage(path: string, store: PageStore, age = MINUTE_MS): Promise<void> {
  const copy = await findCopy(path);
  if (copy && Date.now() - keptAt(copy) < age) {
    await adoptCopy(path, copy.clone(), store);
    return keepNeeds(await copy.text());
  }
  const answer = await fetch(path, AHEAD).catch(() => undefined);
  const html = answer && (await noteAnswer(path, answer, store));
  if (html === undefined) return;
  await keepNeeds(html);
  if (path === "/") await keepLeads(html);
}

/** What a page looks wrong without, and its pictures where there is no size of them yet. */
async function keepNeeds(html: string): Promise<void> {
  const named = [...html.matchAll(/\s(?:href|src)="(\/(?:_next\/static|reader)\/[^"]+)"/g)];
  await keepFiles(named.map(([, address = ""]) => address));
  if (isDear()) return;
  for (const picture of picturesIn(html)) if (!(await hasPicture(picture))) await keepFiles([picture]);
}

/** The pictures that belong to the text, in the size for agents that choose none. */
function picturesIn(html: string): string[] {
  const figures = html.match(/<figure\b[\s\S]*?<\/figure>/g) ?? [];
  return figures.flatMap((figure) =>
    [...figure.matchAll(/<img\b[^>]*\ssrc="(\/media\/[^"]+)"/g)].map(([, at = ""]) => at),
  );
}

/** Whether the reader asked to save data, or the connection is slow. */
function isDear(): boolean {
  const { saveData = false, effectiveType = "4g" } = scope.navigator.connection ?? {};
  return saveData || effectiveType !== "4g";
}

/** The front is kept with the articles at its head, and with those alone. */
export async function keepLeads(html: string): Promise<void> {
  if (scope.navigator.connection?.saveData === true) return;
  const leads = leadsIn(html);
  for (const path of leads) await keepPage(path, "frame", 10 * MINUTE_MS);
  await keepOnly("frame", [...FRAME_PAGES, "/", ...leads]);
  await keepFrame(DAY_MS);
}

/** Paths of the first articles a front leads to. */
export function leadsIn(html: string): string[] {
  const main = html.slice(Math.max(0, html.indexOf("<main")));
  const links = [...main.matchAll(/\shref="(\/[^"?#]+)"/g)].map(([, path = ""]) => path);
  return [...new Set(links.filter((path) => articleAt(path) !== undefined))].slice(0, LEADS);
}

/** Makes the copies of saved articles those of the list. @param renew fetches those again that are older than a day */
export async function keepSaved(paths: readonly string[], renew: boolean): Promise<void> {
  const wanted = paths.slice(0, MOST_SAVED_KEPT);
  await keepOnly("saved", wanted);
  for (const path of wanted) await keepPage(path, "saved", renew ? DAY_MS : Number.POSITIVE_INFINITY);
}

/** Keeps the pages that stand in for others. */
export async function keepFrame(age: number): Promise<void> {
  for (const path of FRAME_PAGES) await keepPage(path, "frame", age);
}
