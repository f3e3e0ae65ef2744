import { errorPage, plainText } from "./error-page.ts";
import { LARGEST_BODY } from "./limits.ts";
import type { Outcome } from "./metrics.ts";
import type { Exchange } from "./press.ts";
import { type Print, printOf } from "./print.ts";
import { type Manner, send } from "./send.ts";
import { TooMany } from "./throttle.ts";
import { Crowded } from "./turns.ts";
import { Unprintable } from "./unprintable.ts";

const SOON_SECONDS = 5;

/** Readers' pages can only be read. */
export async function refuseMethod(exchange: Exchange): Promise<Outcome> {
  const text = "This page can only be read: use GET or HEAD.";
  return refuse(exchange, printOf(plainText(405, text, { allow: "GET, HEAD" })), exchange.manners.unkept);
}

/** A query that long is nobody's search. @see https://www.rfc-editor.org/rfc/rfc9110#name-414-uri-too-long */
export async function refuseLength(exchange: Exchange): Promise<Outcome> {
  return refuse(exchange, printOf(errorPage(414)), exchange.manners.unkept);
}

/** More than any upload the newsroom takes. */
export async function refuseBody(exchange: Exchange): Promise<Outcome> {
  const text = `This is too large: at most ${Math.floor(LARGEST_BODY / 1024 / 1024)} MB can be sent at once.`;
  return refuse(exchange, printOf(plainText(413, text)), exchange.manners.preview);
}

/** What else the sender has to say is not listened to. */
async function refuse({ request, response }: Exchange, print: Print, manner: Manner): Promise<Outcome> {
  await send(request, response, print, { ...manner, headers: { ...manner.headers, Connection: "close" } });
  return "refused";
}

/** Logs what could not be answered and answers with a page that says so. */
export function fail({ setup, manners, request, response }: Exchange, problem: unknown): void {
  const { status, seconds } = refusalOf(problem);
  setup.metrics.count(status === 500 ? "failed" : "refused");
  // The path alone: a query may hold what somebody searched for.
  if (status !== 429) setup.log(problem, { path: (request.url ?? "").replace(/\?.*$/, ""), status });
  if (response.headersSent) return void response.destroy();
  const base = (request.url ?? "").startsWith("/newsroom") ? manners.preview : manners.unkept;
  const wait: Record<string, string> = seconds === undefined ? {} : { "Retry-After": String(seconds) };
  const manner = { ...base, headers: { ...base.headers, ...wait } };
  send(request, response, printOf(errorPage(status)), manner).catch((again: unknown) => setup.log(again, {}));
}

function refusalOf(problem: unknown): { status: 429 | 500 | 503; seconds?: number } {
  if (problem instanceof TooMany) return { status: 429, seconds: problem.seconds };
  if (problem instanceof Crowded || (problem instanceof Unprintable && problem.status === 503))
    return { status: 503, seconds: SOON_SECONDS };
  return { status: 500 };
}
