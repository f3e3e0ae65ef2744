import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { isRobot } from "#domain/reads/robots.ts";
import { type Asked, readTarget } from "./address.ts";
import { errorPage, plainText, redirectTo } from "./error-page.ts";
import type { Metrics, Outcome } from "./metrics.ts";
import { LARGEST_BODY, passToNewsroom } from "./pass.ts";
import { peerOf, tellSender } from "./peer.ts";
import { commonPolicies, previewPolicies, readerPolicies } from "./policies.ts";
import { type Print, printOf } from "./print.ts";
import { type Found, type Printing, Unprintable } from "./printing.ts";
import { newsroomPath, roomOf } from "./room.ts";
import { type Manner, send, sendAtOnce } from "./send.ts";
import { FILE } from "./shelf.ts";
import { type Throttle, TooMany } from "./throttle.ts";
import { Crowded } from "./turns.ts";
import type { Typeset, Typesetter } from "./typesetter.ts";

/** What the press is told at its start. */
export interface Setup {
  typesetter: Typesetter;
  printing: Printing;
  metrics: Metrics;
  throttle: Throttle;
  log: (problem: unknown, about: Record<string, unknown>) => void;
  /** Told of each opening of an article by someone who seems to be a reader. */
  noteRead: (article: number) => void;
  /** Where an address leads that answers nothing by itself: a path of this paper or a whole address. */
  findMoved: (address: string) => Promise<string | undefined>;
  /** Answers what is for the operator alone; undefined for any other path. */
  operate: (path: string, request: IncomingMessage) => Promise<Typeset | undefined>;
  settings: {
    /** How many proxies of our own stand before this server. */
    proxies: number;
    siteUrl: string;
    /** `Cache-Control` of readers' pages. */
    cacheControl: string;
  };
}

/** Never kept: every search is another one, and whatever has a query that it understands. */
const UNKEPT = /^\/(?:search|preview)(?:\/|$)/;
const UNDERSTANDS_QUERY = /^\/search$|\/history$/;

/**
 * The only door by which pages leave the house. Readers get prints, which know no reader; staff pass through to the
 * newsroom. Failures are logged and answered with a readable page.
 */
export function createPress(setup: Setup): RequestListener {
  const manners = mannersOf(setup.settings);
  const { printing, metrics } = setup;
  return (request, response) => {
    const { method, url = "/" } = request;
    if (method === "GET" || method === "HEAD") {
      const print = printing.atHand(url);
      if (print !== undefined) {
        const manner = FILE.test(url) && print.status === 200 ? manners.file : manners.of(print, print.printedAt);
        if (sendAtOnce(request, response, print, manner)) {
          metrics.count("hit");
          if (print.read !== undefined) noteRead(setup, print.read, request);
          return;
        }
      }
    }
    const began = performance.now();
    answer(setup, manners, request, response).then(
      (outcome) => {
        metrics.count(outcome);
        metrics.time(outcome, performance.now() - began);
      },
      (problem: unknown) => fail(setup, manners, request, response, problem),
    );
  };
}

type Manners = ReturnType<typeof mannersOf>;

/** With which headers the several kinds of answers leave. */
function mannersOf({ siteUrl, cacheControl }: Setup["settings"]) {
  const common = commonPolicies(siteUrl);
  const usual = { ...common, ...readerPolicies };
  const manner = (headers: Record<string, string>, isUsual = false): Manner => ({ headers, isUsual });
  const hit = { ...usual, "Cache-Control": cacheControl, "Cache-Status": "press; hit" };
  const brief = { ...usual, "Cache-Control": "public, max-age=0, s-maxage=15", "Cache-Status": "press; hit" };
  return {
    common,
    file: manner(
      { ...usual, "Cache-Control": "public, max-age=31536000, immutable", "Cache-Status": "press; hit" },
      true,
    ),
    /** Of a print that is true. */
    of: (print: Print, since: number): Manner => ({
      headers: print.status === 200 ? hit : brief,
      isUsual: true,
      since,
    }),
    made: (print: Print): Manner =>
      manner({ ...(print.status === 200 ? hit : brief), "Cache-Status": "press; fwd=miss; stored" }),
    stale: manner({ ...brief, "Cache-Status": "press; fwd=stale; detail=failing" }),
    unkept: manner({ ...usual, "Cache-Control": "no-store", "Cache-Status": "press; fwd=bypass" }),
    preview: manner({ ...common, ...previewPolicies }),
  };
}

async function answer(
  setup: Setup,
  manners: Manners,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Outcome> {
  const asked = readTarget(request.url ?? "/");
  const room = asked === undefined ? "site" : roomOf(asked.path);
  if (asked && room === "newsroom") return answerStaff(setup, manners, asked, request, response);
  if (request.method !== "GET" && request.method !== "HEAD") return refuseMethod(manners, request, response);
  const operated = asked && (await setup.operate(asked.path, request));
  if (operated) {
    await send(request, response, printOf(operated, "/"), manners.unkept);
    return "unkept";
  }
  const admit = () => setup.throttle(peerOf(request, setup.settings.proxies));
  if (asked && isUnkept(asked)) return answerUnkept(setup, manners, asked, admit, request, response);
  const found = await setup.printing.find(asked?.path ?? "/missing", admit);
  const elsewhere = asked && (await findTidy(setup, asked, found.print, admit));
  if (elsewhere !== undefined) {
    await send(request, response, printOf(redirectTo(elsewhere), "/"), manners.made({ ...found.print, status: 308 }));
    return "miss";
  }
  if (found.print.read !== undefined) noteRead(setup, found.print.read, request);
  await send(request, response, found.print, mannerFor(manners, asked?.path ?? "/missing", found));
  return found.how;
}

function mannerFor(manners: Manners, path: string, { print, how }: Found): Manner {
  if (how === "stale") return manners.stale;
  if (FILE.test(path) && print.status === 200) return manners.file;
  return how === "hit" ? manners.of(print, print.printedAt) : { ...manners.made(print), since: print.printedAt };
}

function isUnkept({ path, query }: NonNullable<Asked>): boolean {
  return UNKEPT.test(path) || (query !== "" && UNDERSTANDS_QUERY.test(path));
}

async function answerUnkept(
  { printing }: Setup,
  manners: Manners,
  { path, query, tidy }: NonNullable<Asked>,
  admit: () => Promise<void>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Outcome> {
  await admit();
  const typeset = tidy
    ? await printing.once(path + query, request.method === "HEAD" ? "HEAD" : "GET")
    : redirectTo(path + query);
  await send(request, response, printOf(typeset, path), roomOf(path) === "preview" ? manners.preview : manners.unkept);
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
  admit: () => Promise<void>,
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

async function answerStaff(
  { typesetter, throttle, settings: { proxies } }: Setup,
  manners: Manners,
  { path, query, spelled }: NonNullable<Asked>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Outcome> {
  const plain = newsroomPath(path);
  if (spelled !== plain) {
    await send(request, response, printOf(redirectTo(plain + query), plain), manners.preview);
    return "staff";
  }
  if (Number(request.headers["content-length"] ?? 0) > LARGEST_BODY) return refuseBody(manners, request, response);
  const peer = peerOf(request, proxies);
  await throttle(peer);
  tellSender(request, proxies);
  const sender = { address: path + query, path, peer, common: manners.common };
  await passToNewsroom(typesetter, request, response, sender);
  return "staff";
}

async function refuseMethod(manners: Manners, request: IncomingMessage, response: ServerResponse): Promise<Outcome> {
  const text = "This page can only be read: use GET or HEAD.";
  return refuse(printOf(plainText(405, text, { allow: "GET, HEAD" }), "/"), manners.unkept, request, response);
}

async function refuseBody(manners: Manners, request: IncomingMessage, response: ServerResponse): Promise<Outcome> {
  const text = `This is too large: at most ${Math.floor(LARGEST_BODY / 1024 / 1024)} MB can be sent at once.`;
  return refuse(printOf(plainText(413, text), "/"), manners.preview, request, response);
}

/** What else the sender has to say is not listened to. */
async function refuse(
  print: Print,
  manner: Manner,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Outcome> {
  await send(request, response, print, { ...manner, headers: { ...manner.headers, Connection: "close" } });
  return "refused";
}

function fail(
  { log, metrics }: Setup,
  manners: Manners,
  request: IncomingMessage,
  response: ServerResponse,
  problem: unknown,
): void {
  const { status, seconds } = refusalOf(problem);
  metrics.count(status === 500 ? "failed" : "refused");
  // The path alone: a query may hold what somebody searched for.
  if (status !== 429) log(problem, { path: (request.url ?? "").replace(/\?.*$/, ""), status });
  if (response.headersSent) return void response.destroy();
  const base = (request.url ?? "").startsWith("/newsroom") ? manners.preview : manners.unkept;
  const wait: Record<string, string> = seconds === undefined ? {} : { "Retry-After": String(seconds) };
  const manner = { ...base, headers: { ...base.headers, ...wait } };
  send(request, response, printOf(errorPage(status), "/"), manner).catch((again: unknown) => log(again, {}));
}

const SOON_SECONDS = 5;

function refusalOf(problem: unknown): { status: 429 | 500 | 503; seconds?: number } {
  if (problem instanceof TooMany) return { status: 429, seconds: problem.seconds };
  if (problem instanceof Crowded || (problem instanceof Unprintable && problem.status === 503))
    return { status: 503, seconds: SOON_SECONDS };
  return { status: 500 };
}

/** Robots, and browsers that fetch ahead, have read nothing. */
function noteRead({ noteRead }: Setup, article: number, { method, headers }: IncomingMessage): void {
  if (method !== "GET" || isRobot(headers["user-agent"] ?? null)) return;
  const ahead = headers["sec-purpose"] ?? headers.purpose ?? "";
  if (!String(ahead).includes("prefetch")) noteRead(article);
}
