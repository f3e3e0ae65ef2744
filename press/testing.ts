import { mkdtempSync, rmSync } from "node:fs";
import { request as ask, createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NO_MARKS } from "#db/marks.ts";
import { farTypesetter } from "./far.ts";
import type { Generations } from "./generations.ts";
import { LIMITS } from "./limits.ts";
import { createMetrics } from "./metrics.ts";
import { createTypesettingServer } from "./near.ts";
import { operateWith } from "./operate.ts";
import { createPress } from "./press.ts";
import { Printing } from "./printing.ts";
import type { Reading } from "./reads-post.ts";
import { createRefiner } from "./refiner.ts";
import { createShelf, type Shelf } from "./shelf.ts";
import { type Source, Streams } from "./streams.ts";
import { createThrottle } from "./throttle.ts";
import { type Handler, type Method, makerOf, typesetterOf } from "./typesetter.ts";

export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Asking {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** A press on a port of its own, asked over HTTP. */
export interface TestPress {
  port: number;
  ask: (path: string, asking?: Asking) => Promise<Answered>;
  /** What was logged. */
  problems: unknown[];
  /** Articles whose opening was counted. */
  reads: Reading[];
  /** Addresses of which a page was made, in order. */
  renders: string[];
  shelf: Shelf;
  streams: Streams;
  close: () => void;
}

interface Options {
  proxies?: number;
  siteUrl?: string;
  generations?: Generations;
  clock?: () => number;
  renderMs?: number;
  pagesPerMinute?: number;
  megabytes?: number;
  token?: string;
  sources?: Source[];
  limits?: typeof LIMITS;
  isTypesetting?: () => boolean;
}

/** The file never changes. */
const STILL: Generations = { look: () => 1, marks: () => NO_MARKS, confirms: () => true, withdrawnIn: () => 0 };

/** Starts a press before that request handler, with a socket between the two as in production. */
export async function openPress(handle: Handler, options: Options = {}): Promise<TestPress> {
  const { generations = STILL, clock = Date.now, renderMs = 10_000, siteUrl = "http://paper.example" } = options;
  const [problems, reads]: [unknown[], Reading[]] = [[], []];
  const note = (problem: unknown) => problems.push(problem);
  const shelf = createShelf(options.megabytes ?? 16);
  const { typesetter, renders, dismiss } = await openTypesetter(handle);
  const [noteRender, noteStale, noteRead] = [() => undefined, note, (...reading: Reading) => reads.push(reading)];
  const isTypesetting = options.isTypesetting ?? (() => true);
  const notes = { noteRender, noteStale };
  const printing = new Printing({ typesetter, generations, shelf, clock, renderMs, isTypesetting, ...notes });
  const metrics = createMetrics(gaugesOf(shelf));
  const { look } = generations;
  const streams = new Streams({ sources: options.sources ?? [], look, note, everyMs: 10, mostOfOne: 3 });
  const listener = createPress({
    ...{ typesetter, printing, streams, metrics, noteRead, log: note },
    throttle: createThrottle(options.pagesPerMinute ?? 1200),
    noteSent: createRefiner({ isBusy: () => printing.busy().flights > 0, note }),
    findMoved: async () => undefined,
    operate: operateWith({ metrics, token: options.token, isTypesetting }),
    settings: {
      host: new URL(siteUrl).host,
      proxies: options.proxies ?? 0,
      siteUrl,
      cacheControl: "public, max-age=0, s-maxage=15",
    },
  });
  const server = createServer(options.limits ?? LIMITS, listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const close = () => {
    streams.close();
    end(server);
    dismiss();
  };
  const asked = (path: string, asking: Asking = {}) => askPort(port, path, asking);
  return { port, problems, reads, renders, shelf, streams, close, ask: asked };
}

/** The typesetter behind a socket, and what it was asked for. */
async function openTypesetter(handle: Handler) {
  const near = typesetterOf(handle, makerOf(handle, "paper.example"));
  const behind = createTypesettingServer(near, () => undefined);
  const folder = mkdtempSync(join(tmpdir(), "press-"));
  const socket = join(folder, "socket");
  await new Promise<void>((resolve) => behind.listen(socket, resolve));
  const far = farTypesetter(socket);
  const renders: string[] = [];
  const print = (address: string, method?: Method) => {
    renders.push(address);
    return far.print(address, method);
  };
  const dismiss = () => {
    end(behind);
    rmSync(folder, { recursive: true, force: true });
  };
  return { typesetter: { ...far, print }, renders, dismiss };
}

function gaugesOf({ bytes, count }: Shelf): Parameters<typeof createMetrics>[0] {
  const none = () => 0;
  const still = { flights: none, waiting: none, streams: none, restarts: none, generation: none };
  return { bytes, prints: count, ...still };
}

function end(server: Server): void {
  server.closeAllConnections();
  server.close();
}

function askPort(port: number, path: string, { body, ...options }: Asking): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asking = ask({ host: "127.0.0.1", port, path, agent: false, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asking.on("error", reject);
    asking.end(body);
  });
}
