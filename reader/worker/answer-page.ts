import { FRAME_PAGES } from "#reader/kept.ts";
import { keepLeads } from "#reader/worker/fetch-ahead.ts";
import { findCopy, noteAnswer, showCopy } from "#reader/worker/pages.ts";
import { type FetchEvent, scope } from "#reader/worker/scope.ts";

/** So long a reader waits for the paper when there is a copy of the page. */
const PATIENCE_MS = 3000;

/**
 * A page from the paper, always, when it can be reached; else the copy kept here, which says that it is one; else the
 * page that says why there is none.
 */
export async function answerPage(event: FetchEvent, path: string): Promise<Response> {
  const online = askPaper(event, path);
  const copy = await findCopy(path);
  const waited = copy ? Promise.race([online, pause(PATIENCE_MS)]) : online;
  const answer = await waited.catch(() => undefined);
  if (answer && (copy === undefined || answer.status < 500)) return answer;
  return copy ? showCopy(copy) : standIn();
}

/** What the paper answers is noted also when its reader no longer waits for it. */
function askPaper(event: FetchEvent, path: string): Promise<Response> {
  const response = askAnew(event.request);
  event.waitUntil(response.then((answer) => note(path, answer.clone())).catch(() => undefined));
  return response;
}

/**
 * Asks the paper itself: a browser's own store may give a page as it was, for a minute. The name of another site that led
 * here would be lost on the way, so such a request goes out as it came.
 */
function askAnew(request: Request): Promise<Response> {
  const { cache, referrer } = request;
  const isOwn = referrer === "" || new URL(referrer).origin === scope.location.origin;
  if (cache !== "default" || !isOwn) return fetch(request);
  const headers = new Headers(request.headers);
  // The browser's own word for fetching ahead is lost, too.
  if (headers.has("Sec-Purpose")) headers.set("Purpose", "prefetch");
  return fetch(request, { cache: "no-cache", referrer, headers });
}

async function note(path: string, answer: Response): Promise<void> {
  const html = await noteAnswer(path, answer, path === "/" || FRAME_PAGES.includes(path) ? "frame" : "read");
  if (path === "/" && html !== undefined) await keepLeads(html);
}

/** 503, because it is not the page that was asked for. */
async function standIn(): Promise<Response> {
  const copy = await findCopy("/offline");
  if (copy === undefined) return Response.error();
  return new Response(await copy.text(), { status: 503, headers: copy.headers });
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
