import { FRAME_PAGES, keptAt, labelCopy, markCopy, STORES } from "#reader/kept.ts";
import { articleAt } from "#reader/read-articles.ts";
import { scope } from "#reader/worker/scope.ts";

/** Pages read longest ago make room for new ones. */
export const MOST_READ_KEPT = 40;

export type PageStore = "frame" | "read" | "saved";
const PAGE_STORES = [STORES.frame, STORES.read, STORES.saved];
/** These say that a page is not to be read any more. */
const REFUSED = [404, 410, 451];

/** Whether copies are made of the page of that path: the front, articles, and the paper's own two. */
export function isWorthKeeping(path: string): boolean {
  return path === "/" || FRAME_PAGES.includes(path) || articleAt(path) !== undefined;
}

/** The newest copy of a page. */
export async function findCopy(path: string): Promise<Response | undefined> {
  const copies = await Promise.all(
    PAGE_STORES.map(async (name) => (await open(name)).match(path, { ignoreVary: true })),
  );
  return copies.filter((copy) => copy !== undefined).sort((one, other) => keptAt(other) - keptAt(one))[0];
}

/** A copy as it is shown: with a word in it that it is one. */
export async function showCopy(copy: Response): Promise<Response> {
  return new Response(markCopy(await copy.text(), keptAt(copy)), { headers: copy.headers });
}

/**
 * Takes note of what the paper answered: keeps a page, and drops every copy of one that it takes back.
 * @returns HTML of the page, when it was kept
 */
export async function noteAnswer(path: string, response: Response, store: PageStore): Promise<string | undefined> {
  if (REFUSED.includes(response.status)) await dropCopies(path);
  if (response.status !== 200 || !isWorthKeeping(path)) return undefined;
  if (!(response.headers.get("Content-Type") ?? "").startsWith("text/html")) return undefined;
  const html = await response.text();
  const copy = labelCopy(response, html, Date.now());
  // One truth: a newer copy takes the place of an older one wherever there is one.
  for (const name of PAGE_STORES) {
    const kept = await open(name);
    const belongs = name === STORES[store] || (await kept.match(path, { ignoreVary: true })) !== undefined;
    if (belongs) await kept.put(path, copy.clone()).catch(() => undefined);
  }
  await limitRead();
  return html;
}

/** Puts a copy into a store that has none yet. */
export async function adoptCopy(path: string, copy: Response, store: PageStore): Promise<void> {
  const kept = await open(STORES[store]);
  if (await kept.match(path, { ignoreVary: true })) return;
  await kept.put(path, copy).catch(() => undefined);
}

async function limitRead(): Promise<void> {
  const read = await open(STORES.read);
  const keys = await read.keys();
  for (const request of keys.slice(0, Math.max(0, keys.length - MOST_READ_KEPT))) await read.delete(request);
}

async function dropCopies(path: string): Promise<void> {
  for (const name of PAGE_STORES) await (await open(name)).delete(path, { ignoreVary: true });
}

/** Drops the copies in a store that are not of these paths. */
export async function keepOnly(store: PageStore, paths: readonly string[]): Promise<void> {
  const kept = await open(STORES[store]);
  for (const request of await kept.keys()) {
    if (!paths.includes(new URL(request.url).pathname)) await kept.delete(request);
  }
}

/** @returns whether there was one */
export async function forgetOldestRead(number: number): Promise<boolean> {
  const read = await open(STORES.read);
  const oldest = (await read.keys()).slice(0, number);
  for (const request of oldest) await read.delete(request);
  return oldest.length > 0;
}

/** HTML of every copy. */
export async function listCopies(): Promise<string[]> {
  const copies: string[] = [];
  for (const name of PAGE_STORES) {
    const store = await open(name);
    for (const request of await store.keys()) copies.push((await (await store.match(request))?.text()) ?? "");
  }
  return copies;
}

function open(name: string): Promise<Cache> {
  return scope.caches.open(name);
}
