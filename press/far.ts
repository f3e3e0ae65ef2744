import { Agent, request as ask, type ClientRequest, type IncomingMessage, type ServerResponse } from "node:http";
import { text as textOf } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { type Frame, fromFrame } from "./frame.ts";
import { LARGEST_BODY } from "./limits.ts";
import type { Sender, Typesetter } from "./typesetter.ts";

/** Says of a request between the two processes what it is. Nobody outside can reach that socket. */
export const ERRAND = "x-press-errand";

/** Says how many bytes of a page are what is said about it, before the page itself. */
export const ABOUT = "x-press-about";

/** Says of an answer that the typesetter failed, and has nothing to show for it. */
export const FAILED = "x-press-failed";

/** These speak of one connection, and the two have connections of their own. */
const HOP_BY_HOP = ["connection", "keep-alive", "transfer-encoding", "upgrade"];
const LARGEST_HEAD = 65_536;

/** The typesetter behind a socket: Next in a process of its own, whose end is not the end of the press. */
export function farTypesetter(socketPath: string): Typesetter {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 32 });
  const errand = (options: { path: string; method: string; headers: IncomingMessage["headers"] }) =>
    ask({ socketPath, agent, maxHeaderSize: LARGEST_HEAD, ...options });
  return {
    async print(address, method = "GET") {
      const asking = errand({ path: address, method: "GET", headers: { [ERRAND]: method } });
      asking.end();
      const answer = await answered(asking);
      if (answer.statusCode !== 200)
        throw new Error(`The typesetter could not set ${address}: ${await textOf(answer)}`);
      return fromFrame(await frameOf(answer));
    },
    pass: (request, response, sender) => passOn(errand, request, response, sender),
  };
}

function answered(asking: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    asking.once("response", resolve);
    asking.on("error", reject);
  });
}

/**
 * Its two parts, each as it comes put into a place of its own: the page is kept, and what is joined first and cut apart then
 * makes V8 go through the heap for bytes that lie beside it. @throws Error when it breaks off
 */
async function frameOf(answer: IncomingMessage): Promise<Frame> {
  const about = Buffer.allocUnsafeSlow(Number(answer.headers[ABOUT]));
  const body = Buffer.allocUnsafeSlow(Number(answer.headers["content-length"]) - about.length);
  let at = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    const said = at < about.length ? chunk.copy(about, at) : 0;
    chunk.copy(body, Math.max(0, at - about.length), said);
    at += chunk.length;
  }
  // The rest would be what lay in memory before, a draft perhaps.
  if (at !== about.length + body.length) throw new Error("The typesetter broke off in the middle of a page.");
  return [about, body];
}

/** Streams both ways; whoever goes away on one side is told to the other. */
async function passOn(
  errand: (options: { path: string; method: string; headers: IncomingMessage["headers"] }) => ClientRequest,
  request: IncomingMessage,
  response: ServerResponse,
  sender: Sender,
): Promise<void> {
  const headers = { ...without(request.headers), [ERRAND]: encodeURIComponent(JSON.stringify(sender)) };
  const asking = errand({ path: request.url ?? "/", method: request.method ?? "GET", headers });
  response.once("close", () => asking.destroy());
  const sent = pipeline(request, noLonger, asking);
  // A body that breaks off is told by the answer that never comes.
  sent.catch(() => undefined);
  const answer = await answered(asking).catch((problem: unknown) => {
    // Whoever asked has gone away: there is nobody to answer.
    if (response.destroyed) return undefined;
    throw problem;
  });
  if (answer === undefined) return;
  if (answer.headers[FAILED] !== undefined) throw new Error(await textOf(answer));
  response.writeHead(answer.statusCode ?? 502, without(answer.headers));
  // An editor waits for the first words of a stream, not for its first full buffer.
  response.flushHeaders();
  await pipeline(answer, response).catch((problem: unknown) => {
    if (!response.destroyed) throw problem;
  });
}

/** A body whose length nobody said is cut off where one that was said would have been refused. */
async function* noLonger(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > LARGEST_BODY) throw new Error("The body is longer than any upload.");
    yield chunk;
  }
}

function without(headers: IncomingMessage["headers"]): IncomingMessage["headers"] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.includes(name)));
}
