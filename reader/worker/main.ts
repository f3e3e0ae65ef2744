import { isClosedRoom } from "#domain/addresses/rooms.ts";
import { STORE_PREFIX, STORES } from "#reader/kept.ts";
import type { ToWorker } from "#reader/messages.ts";
import { answerPage } from "#reader/worker/answer-page.ts";
import { keepFrame, keepPage, keepSaved } from "#reader/worker/fetch-ahead.ts";
import { answerFile, isFile, keepFiles } from "#reader/worker/files.ts";
import { isWorthKeeping } from "#reader/worker/pages.ts";
import { type FetchEvent, scope } from "#reader/worker/scope.ts";

/** The whole answer to a request, or nothing where the browser is to go on as if there were no worker. */
function answer(event: FetchEvent): Promise<Response> | undefined {
  const { method, mode, url, referrer } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== scope.location.origin || isClosedRoom(pathname)) return undefined;
  if (mode === "navigate") return answerPage(event, pathname);
  const fromStaff = referrer !== "" && isClosedRoom(new URL(referrer).pathname);
  return isFile(pathname) && !fromStaff ? answerFile(event.request, (work) => event.waitUntil(work)) : undefined;
}

function obey(message: ToWorker): Promise<unknown> {
  switch (message.kind) {
    case "read":
      return isWorthKeeping(message.path) ? keepRead(message.path, message.files) : Promise.resolve();
    case "saved":
      return keepSaved(message.paths, message.renew);
    case "forgotten":
      return keepFrame(0);
  }
}

async function keepRead(path: string, files: readonly string[]): Promise<void> {
  await keepFiles(files);
  await keepPage(path, path === "/" ? "frame" : "read");
}

/** Stores of an older shape hold what this version cannot read. */
async function dropOldStores(): Promise<void> {
  const current: string[] = Object.values(STORES);
  const names = (await scope.caches.keys()).filter((name) => name.startsWith(STORE_PREFIX) && !current.includes(name));
  await Promise.all(names.map((name) => scope.caches.delete(name)));
}

scope.addEventListener("install", (event) => {
  event.waitUntil(keepFrame(0));
  void scope.skipWaiting();
});
scope.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([dropOldStores(), scope.clients.claim()]));
});
scope.addEventListener("fetch", (event) => {
  const answered = answer(event);
  if (answered) event.respondWith(answered);
});
scope.addEventListener("message", (event) => {
  // Only pages of this paper can reach its worker, and they say nothing else.
  event.waitUntil(obey(event.data as ToWorker));
});
