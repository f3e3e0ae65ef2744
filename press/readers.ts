import type { IncomingMessage } from "node:http";
import { isRobot } from "#domain/reads/robots.ts";
import { sourceOf } from "#domain/reads/sources.ts";
import type { Asked } from "./address.ts";
import { redirectTo } from "./error-page.ts";
import { mannerFor } from "./manners.ts";
import type { Outcome } from "./metrics.ts";
import { peerOf } from "./peer.ts";
import type { Exchange, Setup } from "./press.ts";
import { type Print, printOf } from "./print.ts";
import { refuseLength } from "./refusals.ts";
import { roomOf } from "./room.ts";
import { send } from "./send.ts";

/** Never kept: every search is another one, and whatever has a query that it understands. */
const UNKEPT = /^\/(?:search|preview)(?:\/|$)/;
const UNDERSTANDS_QUERY = /^\/search$|\/history$/;
/** What stands for an address that nothing can stand at. */
const NOWHERE: NonNullable<Asked> = { path: "/missing", query: "", tidy: true, spelled: "/missing" };

/** The framework's own addresses and error pages, which it answers by itself: of all that, the paper uses the files alone. */
const FRAMEWORKS = /^\/(?:_next\/(?!static\/)|(?:404|500|_error|_not-found)$)/;

/** Lets somebody in who wants work done. @throws TooMany */
type Admit = () => Promise<void>;

/** Answers a reader with the print of what was asked for, or with the way to its one address. */
export async function answerReader(exchange: Exchange, target: Asked): Promise<Outcome> {
  const asked = target === undefined || FRAMEWORKS.test(target.path) ? NOWHERE : target;
  if (asked.isQueryTooLong && UNDERSTANDS_QUERY.test(asked.path)) return refuseLength(exchange);
  const { setup, manners, request, response } = exchange;
  const admit = () => setup.throttle(peerOf(request, setup.settings.proxies));
  if (isUnkept(asked)) return answerUnkept(exchange, asked, admit);
  const found = await setup.printing.find(asked.path, admit);
  const elsewhere = await findTidy(setup, asked, found.print, admit);
  if (elsewhere !== undefined) {
    const print = printOf(redirectTo(elsewhere), asked.path);
    await send(request, response, print, manners.made(print));
    return "miss";
  }
  noteRead(setup, found.print, request);
  await send(request, response, found.print, mannerFor(manners, found));
  return found.how;
}

function isUnkept({ path, query }: NonNullable<Asked>): boolean {
  return UNKEPT.test(path) || (query !== "" && UNDERSTANDS_QUERY.test(path));
}

async function answerUnkept(
  { setup: { printing }, manners, request, response }: Exchange,
  { path, query, tidy }: NonNullable<Asked>,
  admit: Admit,
): Promise<Outcome> {
  await admit();
  const typeset = tidy
    ? await printing.once(path + query, request.method === "HEAD" ? "HEAD" : "GET")
    : redirectTo(path + query);
  await send(request, response, printOf(typeset), roomOf(path) === "preview" ? manners.preview : manners.unkept);
  return "unkept";
}

/**
 * The one address of what was asked for in another spelling: slashes too many, capitals where there are none, or a query
 * that once was part of an address.
 */
async function findTidy(
  { printing, findMoved }: Setup,
  { path, query, tidy, lowered }: NonNullable<Asked>,
  print: Print,
  admit: Admit,
): Promise<string | undefined> {
  if (print.status === 200) return tidy ? undefined : path + query;
  if (print.status !== 404) return undefined;
  const moved = query === "" ? undefined : await findMoved(path + query);
  if (moved !== undefined) return moved.startsWith("/") ? encodeURI(moved) : moved;
  if (lowered === undefined) return undefined;
  if (UNKEPT.test(lowered)) return lowered + query;
  const other = (await printing.find(lowered, admit)).print;
  if (other.status === 200) return lowered + query;
  return other.status === 308 ? other.headers.location : undefined;
}

/**
 * Notes the opening of an article, and from what kind of place its reader came; nothing else about them goes any further.
 * Robots, and browsers that fetch ahead, have read nothing.
 */
export function noteRead({ noteRead, settings }: Setup, { read }: Print, { method, headers }: IncomingMessage): void {
  if (read === undefined || method !== "GET" || isRobot(headers["user-agent"] ?? null)) return;
  const ahead = headers["sec-purpose"] ?? headers.purpose ?? "";
  if (String(ahead).includes("prefetch")) return;
  noteRead(read, sourceOf(headers.referer, [settings.host, headers.host ?? ""]));
}
