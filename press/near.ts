import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { ABOUT, ERRAND, FAILED } from "./far.ts";
import { toFrame } from "./frame.ts";
import type { Sender, Typesetter } from "./typesetter.ts";

const LARGEST_HEAD = 65_536;

/** The typesetter's own side of the socket: `farTypesetter` speaks to it. */
export function createTypesettingServer(typesetter: Typesetter, log: (problem: unknown) => void): Server {
  const server = createServer({ maxHeaderSize: LARGEST_HEAD, requestTimeout: 0 }, (request, response) => {
    run(typesetter, request, response).catch((problem: unknown) => {
      log(problem);
      if (response.headersSent) return void response.destroy();
      response.writeHead(500, { [FAILED]: "1" });
      return void response.end(problem instanceof Error ? problem.message : String(problem));
    });
  });
  server.keepAliveTimeout = 0;
  return server;
}

async function run(typesetter: Typesetter, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const errand = String(request.headers[ERRAND] ?? "");
  delete request.headers[ERRAND];
  if (errand !== "GET" && errand !== "HEAD") return typesetter.pass(request, response, senderIn(errand));
  const [about, body] = toFrame(await typesetter.print(request.url ?? "/", errand));
  response.writeHead(200, { [ABOUT]: about.length, "Content-Length": about.length + body.length });
  response.write(about);
  response.end(body);
}

function senderIn(errand: string): Sender {
  const { address, peer } = JSON.parse(decodeURIComponent(errand));
  return { address: String(address), peer: String(peer) };
}
