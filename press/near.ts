import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { FAILED, PRINTS, SENDER } from "./far.ts";
import { errandOf, type Frame, failedFrame, toFrame } from "./frame.ts";
import { receiveFrames, sendFrame } from "./line.ts";
import type { Sender, Typesetter } from "./typesetter.ts";

const LARGEST_HEAD = 65_536;
const OPENED = `HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: ${PRINTS}\r\n\r\n`;

type Log = (problem: unknown) => void;

/** The typesetter's own side of the socket: `farTypesetter` speaks to it. */
export function createTypesettingServer(typesetter: Typesetter, log: Log): Server {
  const server = new ServerWithLines();
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    pass(typesetter, request, response).catch((problem: unknown) => {
      log(problem);
      if (response.headersSent) return void response.destroy();
      response.writeHead(500, { [FAILED]: "1" });
      return void response.end(problem instanceof Error ? problem.message : String(problem));
    });
  });
  server.on("upgrade", (_, line) => server.serve(line, (question) => print(typesetter, log, question)));
  return server;
}

async function pass(typesetter: Typesetter, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const sender = senderIn(String(request.headers[SENDER] ?? ""));
  delete request.headers[SENDER];
  await typesetter.pass(request, response, sender);
}

function senderIn(said: string): Sender {
  const { address, peer } = JSON.parse(decodeURIComponent(said));
  return { address: String(address), peer: String(peer) };
}

async function print(typesetter: Typesetter, log: Log, question: Frame): Promise<Frame> {
  try {
    const { address, method } = errandOf(question);
    return toFrame(await typesetter.print(address, method));
  } catch (problem) {
    log(problem);
    return failedFrame(problem);
  }
}

/** A line for prints, and how many are being set for it. */
interface Line {
  line: Duplex;
  flights: number;
}

/** A server whose lines end as its other connections do, which Node sees to for those that speak HTTP alone. */
class ServerWithLines extends Server {
  readonly #lines = new Set<Line>();

  constructor() {
    super({ maxHeaderSize: LARGEST_HEAD, requestTimeout: 0 });
    this.keepAliveTimeout = 0;
  }

  override closeIdleConnections(): void {
    super.closeIdleConnections();
    for (const { line, flights } of this.#lines) if (flights === 0) line.end();
  }

  override closeAllConnections(): void {
    super.closeAllConnections();
    for (const { line } of this.#lines) line.destroy();
  }

  /** Opens a line and answers what comes down it. */
  serve(line: Duplex, answer: (question: Frame) => Promise<Frame>): void {
    const held: Line = { line, flights: 0 };
    this.#lines.add(held);
    line.once("close", () => this.#lines.delete(held));
    line.once("end", () => line.end());
    // Whoever hung up asks no more.
    line.on("error", () => line.destroy());
    receiveFrames(line, async (number, question) => {
      held.flights += 1;
      const frame = await answer(question);
      held.flights -= 1;
      if (!line.destroyed) sendFrame(line, number, frame);
      if (held.flights === 0 && !this.listening) line.end();
    });
    line.write(OPENED);
  }
}
