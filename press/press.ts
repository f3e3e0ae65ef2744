import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { readTarget } from "./address.ts";
import { holderOf } from "./hold.ts";
import { type Manners, mannersOf } from "./manners.ts";
import type { Metrics, Outcome } from "./metrics.ts";
import { bodyIn, printOf } from "./print.ts";
import type { Printing } from "./printing.ts";
import { answerReader, noteRead } from "./readers.ts";
import type { Reading } from "./reads-post.ts";
import type { Refiner } from "./refiner.ts";
import { fail, refuseMethod } from "./refusals.ts";
import { roomOf } from "./room.ts";
import { codingFor, send, sendAtOnce } from "./send.ts";
import { answerStaff } from "./staff.ts";
import type { Streams } from "./streams.ts";
import type { Throttle } from "./throttle.ts";
import type { Typeset, Typesetter } from "./typesetter.ts";

/** What the press is told at its start. */
export interface Setup {
  typesetter: Typesetter;
  printing: Printing;
  streams: Streams;
  metrics: Metrics;
  throttle: Throttle;
  /** Told of every print that is sent in Brotli as it lies there, or found unchanged. */
  noteSent: Refiner;
  log: (problem: unknown, about: Record<string, unknown>) => void;
  /** Told of each opening of an article by someone who seems to be a reader, and from what kind of place. */
  noteRead: (...reading: Reading) => void;
  /** Where an address leads that answers nothing by itself: a path of this paper or a whole address. */
  findMoved: (address: string) => Promise<string | undefined>;
  /** Answers what is for the operator alone; undefined for any other path. */
  operate: (path: string, request: IncomingMessage) => Promise<Typeset | undefined>;
  settings: {
    /** How many proxies of our own stand before this server. */
    proxies: number;
    siteUrl: string;
    /** By which names readers come here: where the address above leads. */
    host: string;
    /** `Cache-Control` of readers' pages. */
    cacheControl: string;
  };
}

/** One request, its answer to be, and what both need. */
export interface Exchange {
  setup: Setup;
  manners: Manners;
  request: IncomingMessage;
  response: ServerResponse;
}

/** Exchanges of every usual kind are among so many. */
const MOST_HELD = 16;

/**
 * The only door by which pages leave the house. Readers get prints, which know no reader; staff pass through to the
 * newsroom. Failures are logged and answered with a readable page.
 */
export function createPress(setup: Setup): RequestListener {
  const manners = mannersOf(setup.settings);
  const hold = holderOf<Exchange>(MOST_HELD);
  return (request, response) => {
    const exchange = hold({ setup, manners, request, response });
    if (answerAtOnce(exchange)) return;
    const made = pageInTheMaking(exchange);
    if (made === undefined) return answerInTurn(exchange);
    const again = () => answerAtOnce(exchange) || answerInTurn(exchange);
    made.then(again, again);
  };
}

/**
 * The print, as it was asked for, that others are waiting for already: a page that has changed has all its readers waiting, and
 * who comes to it then has no more to find out. Once it is there they are answered as if they came now.
 */
function pageInTheMaking({ setup, request }: Exchange): Promise<unknown> | undefined {
  const { method, url = "/" } = request;
  if (method !== "GET" && method !== "HEAD") return undefined;
  return setup.printing.inTheMaking(url)?.then((print) => bodyIn(print, codingFor(request, print)));
}

function answerInTurn(exchange: Exchange): void {
  const { metrics } = exchange.setup;
  const began = performance.now();
  answer(exchange).then(
    (outcome) => {
      metrics.count(outcome);
      metrics.time(outcome, performance.now() - began);
    },
    (problem: unknown) => fail(exchange, problem),
  );
}

/** The short way of most requests: the print lies there, and as it was asked for. */
function answerAtOnce({ setup, manners, request, response }: Exchange): boolean {
  const { method, url = "/" } = request;
  if (method !== "GET" && method !== "HEAD") return false;
  const print = setup.printing.atHand(url);
  if (print === undefined) return false;
  const manner = print.isFile ? manners.file : manners.of(print, print.printedAt);
  const coding = sendAtOnce(request, response, print, manner);
  if (coding === undefined) return false;
  const age = Date.now() - print.printedAt;
  setup.metrics.hit(age);
  if (coding === "br" && method === "GET") setup.noteSent(print, age);
  noteRead(setup, print, request);
  return true;
}

async function answer(exchange: Exchange): Promise<Outcome> {
  const { setup, manners, request, response } = exchange;
  const asked = readTarget(request.url ?? "/");
  if (asked && roomOf(asked.path) === "newsroom") return answerStaff(exchange, asked);
  if (request.method !== "GET" && request.method !== "HEAD") return refuseMethod(exchange);
  const operated = asked && (await setup.operate(asked.path, request));
  if (operated) {
    await send(request, response, printOf(operated), manners.unkept);
    return "unkept";
  }
  if (asked && (await setup.streams.open(asked.path, exchange))) return "stream";
  return answerReader(exchange, asked);
}
