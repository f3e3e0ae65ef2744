import type { RequestListener } from "node:http";
import { setTimeout } from "node:timers/promises";
import { findRedirect } from "#db/queries/redirects.ts";
import { env } from "#env.ts";
import { collectingBetween } from "./collect-between.ts";
import { farTypesetter } from "./far.ts";
import type { Foreman } from "./foreman.ts";
import { fileGenerations } from "./generations.ts";
import { liveSource } from "./live-source.ts";
import { log } from "./log.ts";
import { createMetrics } from "./metrics.ts";
import { operateWith } from "./operate.ts";
import { createPress } from "./press.ts";
import { Printing } from "./printing.ts";
import { createReadsPost } from "./reads-post.ts";
import { createRefiner } from "./refiner.ts";
import { createShelf } from "./shelf.ts";
import { type Source, Streams } from "./streams.ts";
import { createThrottle } from "./throttle.ts";
import type { Typesetter } from "./typesetter.ts";
import { unprintable, withinTime } from "./unprintable.ts";

const RENDER_MS = 15_000;
const SLOW_MS = 5000;
/** So long the end of a process takes to be known. */
const AFTER_BREAK_MS = 200;
/** Where readers can follow what goes on. */
const SOURCES: readonly Source[] = [liveSource];

interface House {
  listener: RequestListener;
  printing: Printing;
  streams: Streams;
}

/** The press as it stands in production, before a typesetter in a process of its own. */
export function openHouse(foreman: Foreman, socket: string): House {
  const typesetter = collectingBetween(whenReady(farTypesetter(socket), foreman));
  const generations = fileGenerations((problem) => log.error({ err: problem }, "the database cannot be read"));
  const shelf = createShelf(env.PRESS_MEMORY_MB);
  const metrics = createMetrics({
    bytes: shelf.bytes,
    prints: shelf.count,
    flights: () => printing.busy().flights,
    waiting: () => printing.busy().waiting,
    streams: () => streams.count(),
    restarts: foreman.restarts,
    generation: () => generations.look() ?? -1,
  });
  const printing = new Printing({
    typesetter,
    generations,
    shelf,
    clock: Date.now,
    renderMs: RENDER_MS,
    isTypesetting: foreman.isReady,
    noteRender: (ms, problem) => {
      metrics.render(ms, problem === undefined);
      if (ms > SLOW_MS) log.warn({ ms: Math.round(ms) }, "a page took long");
    },
    noteStale: (problem) => log.error({ err: problem }, "the last good print was served"),
  });
  const streams = new Streams({
    sources: SOURCES,
    look: generations.look,
    note: (problem) => log.error({ err: problem }, "followers could not be told"),
  });
  const listener = createPress({
    typesetter,
    printing,
    streams,
    metrics,
    throttle: createThrottle(env.PRESS_PAGES_PER_MINUTE),
    noteSent: createRefiner({
      isBusy: () => printing.busy().flights > 0,
      note: (problem) => log.error({ err: problem }, "a page could not be compressed again"),
    }),
    log: (problem, about) => log.error({ err: problem, ...about }, "an answer failed"),
    findMoved: findRedirect,
    noteRead: createReadsPost((reads) => foreman.tell({ reads })),
    operate: operateWith({ metrics, token: env.METRICS_TOKEN, isTypesetting: foreman.isReady }),
    settings: {
      proxies: env.TRUST_PROXY,
      siteUrl: env.SITE_URL,
      host: new URL(env.SITE_URL).host,
      cacheControl: env.PRESS_CACHE_CONTROL,
    },
  });
  return { listener, printing, streams };
}

/** Waits for a typesetter that is being started; a page it was at when it ended is set again by the next one. */
function whenReady({ print, pass }: Typesetter, foreman: Foreman): Typesetter {
  return {
    print: async (address, method) => {
      await foreman.ready();
      try {
        return await print(address, method);
      } catch (problem) {
        if (foreman.isReady() && !isBrokenOff(problem)) throw problem;
        await setTimeout(AFTER_BREAK_MS);
        await foreman.ready();
        return print(address, method);
      }
    },
    pass: async (request, response, sender) => {
      await withinTime(foreman.ready(), RENDER_MS).catch((problem: unknown) => {
        throw unprintable(problem);
      });
      return pass(request, response, sender);
    },
  };
}

/** The socket closed while the answer was awaited: the typesetter ended, which its foreman may hear only later. */
function isBrokenOff(problem: unknown): boolean {
  return problem instanceof Error && "code" in problem && /^ECONN|^EPIPE$|^ENOENT$/.test(String(problem.code));
}
