import type { ToWorker } from "#reader/messages.ts";
import { articleAt } from "#reader/read-articles.ts";
import { listSaved, SAVED_CHANGED } from "#reader/saved.ts";

const WORKER = "/worker.js";

interface Policies {
  createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(address: string): string };
}

/** The one address of script that this module ever hands to the browser. @see https://www.w3.org/TR/trusted-types/ */
function workerAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  const policy = trustedTypes?.createPolicy("reader", { createScriptURL: () => WORKER });
  return policy?.createScriptURL(WORKER) ?? WORKER;
}

/** Says something to the worker, once there is one; without workers nothing happens. */
export function tellWorker(message: ToWorker): void {
  navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage(message)).catch(() => undefined);
}

/** Keeps what is read and saved for reading without a connection. A device that cannot goes on without. */
export async function keepForOffline(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  await whenLoaded();
  await navigator.serviceWorker.register(workerAddress()).catch(() => undefined);
  tellSaved();
  document.addEventListener(SAVED_CHANGED, tellSaved);
  if (document.documentElement.dataset.kept !== undefined) return;
  if (articleAt(location.pathname) !== undefined) await fetchPictures();
  tellWorker({ kind: "read", path: location.pathname, files: picturesShown() });
}

function tellSaved(): void {
  tellWorker({ kind: "saved", paths: listSaved().map(({ path }) => path), renew: location.pathname === "/saved" });
}

function whenLoaded(): Promise<unknown> {
  if (document.readyState === "complete") return Promise.resolve();
  return new Promise((resolve) => addEventListener("load", resolve, { once: true }));
}

/** Has the browser fetch what is further down, in the size it would take anyway, unless its reader pays for every byte. */
async function fetchPictures(): Promise<void> {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData === true) return;
  const pictures = [...document.querySelectorAll<HTMLImageElement>("main figure img")];
  for (const picture of pictures) picture.loading = "eager";
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
}

function picturesShown(): string[] {
  const pictures = [...document.querySelectorAll<HTMLImageElement>("main img")];
  return pictures.filter(({ complete }) => complete).map(({ currentSrc }) => currentSrc);
}
