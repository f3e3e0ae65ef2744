import { Agent, request as ask, type ClientRequest, type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { text as textOf } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { errandFrame, fromFrame } from "./frame.ts";
import { LARGEST_BODY } from "./limits.ts";
import { askOverLine } from "./line.ts";
import type { Sender, Typesetter } from "./typesetter.ts";

/** Says of a request of staff who sent it. Nobody outside can reach that socket. */
export const SENDER = "x-press-sender";

/** What the two speak on a line of their own, once it is open. @see https://www.rfc-editor.org/rfc/rfc9110#section-7.8 */
export const PRINTS = "prints";

/** Says of an answer that the typesetter failed, and has nothing to show for it. */
export const FAILED = "x-press-failed";

/** These speak of one connection, and the two have connections of their own. */
const HOP_BY_HOP = ["connection", "keep-alive", "transfer-encoding", "upgrade"];
const LARGEST_HEAD = 65_536;

interface Asked {
  path: string;
  method: string;
  headers: IncomingMessage["headers"];
}

/** The typesetter behind a socket: Next in a process of its own, whose end is not the end of the press. */
export function farTypesetter(socketPath: string): Typesetter {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 32 });
  const errand = (options: Asked) => ask({ socketPath, agent, maxHeaderSize: LARGEST_HEAD, ...options });
  const askForPrint = askOverLine(() => openLine(socketPath));
  return {
    print: async (address, method = "GET") => fromFrame(await askForPrint(errandFrame({ address, method }))),
    pass: (request, response, sender) => passOn(errand, request, response, sender),
  };
}

/**
 * Pages go over a line that stays open: a request of HTTP for each costs both processes more than most answers do.
 * @throws Error when there is nobody at the other end
 */
function openLine(socketPath: string): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const asking = ask({ socketPath, agent: false, headers: { Connection: "Upgrade", Upgrade: PRINTS } });
    // Nothing is said on it before the first question: there is nothing left over from opening it.
    asking.once("upgrade", (_, line) => resolve(line));
    asking.once("response", () => reject(new Error("The typesetter opens no line for prints.")));
    asking.once("error", reject);
    asking.end();
  });
}

function answered(asking: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    asking.once("response", resolve);
    asking.on("error", reject);
  });
}

/** Streams both ways; whoever goes away on one side is told to the other. */
async function passOn(
  errand: (options: Asked) => ClientRequest,
  request: IncomingMessage,
  response: ServerResponse,
  sender: Sender,
): Promise<void> {
  const headers = { ...without(request.headers), [SENDER]: encodeURIComponent(JSON.stringify(sender)) };
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
