import { STORES } from "#reader/kept.ts";
import { forgetOldestRead, listCopies } from "#reader/worker/pages.ts";
import { scope } from "#reader/worker/scope.ts";

/** More than this many files are never kept: about 25 MB as newspapers' pictures are. */
export const MOST_FILES = 400;
const READ_TO_DROP = 10;

/** What pages need and what never changes under its address: pictures, styles, faces of type, the module. */
export function isFile(path: string): boolean {
  return /^\/(?:media|_next\/static|reader)\/.+\.\w+$/.test(path);
}

/** A file, kept or fetched; a picture without a connection also in another size than the one asked for. */
export async function answerFile(request: Request, finish: (work: Promise<unknown>) => void): Promise<Response> {
  const store = await scope.caches.open(STORES.files);
  const kept = await store.match(request, { ignoreVary: true });
  if (kept) return kept;
  try {
    const response = await fetch(request);
    if (response.status === 200) finish(put(request.url, response.clone()));
    return response;
  } catch (problem) {
    const other = await findOtherSize(new URL(request.url).pathname);
    if (other) return other;
    throw problem;
  }
}

/** Fetches files that are not kept yet. What cannot be had is left out: the page is readable without. */
export async function keepFiles(addresses: readonly string[]): Promise<void> {
  const store = await scope.caches.open(STORES.files);
  for (const address of new Set(addresses)) {
    const { origin, pathname } = new URL(address, scope.location.origin);
    if (origin !== scope.location.origin || !isFile(pathname)) continue;
    if (await store.match(pathname, { ignoreVary: true })) continue;
    const response = await fetch(pathname).catch(() => undefined);
    if (response?.status === 200) await put(pathname, response);
  }
}

/** Whether some size of that picture is kept. */
export async function hasPicture(path: string): Promise<boolean> {
  return (await findOtherSize(path)) !== undefined;
}

async function findOtherSize(path: string): Promise<Response | undefined> {
  const folder = /^\/media\/[^/]+\//.exec(path)?.[0];
  if (folder === undefined) return undefined;
  const store = await scope.caches.open(STORES.files);
  const found = (await store.keys()).findLast(({ url }) => new URL(url).pathname.startsWith(folder));
  return found && store.match(found, { ignoreVary: true });
}

async function put(address: string, response: Response): Promise<void> {
  const store = await scope.caches.open(STORES.files);
  // A device without room goes on without this file.
  await store.put(address, response).catch(() => undefined);
  if ((await store.keys()).length > MOST_FILES) await makeRoom();
}

/** Throws away what no kept page names; while that is not enough, the pages read longest ago with it. */
async function makeRoom(): Promise<void> {
  const store = await scope.caches.open(STORES.files);
  let left = await sweep(store);
  while (left > MOST_FILES && (await forgetOldestRead(READ_TO_DROP))) left = await sweep(store);
  for (const request of (await store.keys()).slice(0, Math.max(0, left - MOST_FILES))) await store.delete(request);
}

async function sweep(store: Cache): Promise<number> {
  const named = (await listCopies()).join();
  let left = 0;
  for (const request of await store.keys()) {
    const { pathname } = new URL(request.url);
    // Faces of type are named by styles, not by pages; they are few.
    if (named.includes(pathname) || pathname.endsWith(".woff2")) left++;
    else await store.delete(request);
  }
  return left;
}
