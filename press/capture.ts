import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Socket } from "node:net";

/** What a renderer wrote. */
export interface Captured {
  status: number;
  headers: OutgoingHttpHeaders;
  /** A page that was set without the framework's scripts is still text. */
  body: Buffer | string;
}

/** Asks a request handler for an address as if somebody had, and gives back what it wrote: the same for everybody. */
export async function capture(
  address: string,
  host: string,
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Captured & { body: Buffer }> {
  const socket = new Socket();
  const request = Object.assign(new IncomingMessage(socket), { method: "GET", url: address, headers: { host } });
  request.push(null);
  const response = new ServerResponse(request);
  const chunks: Buffer[] = [];
  const finished = listen(response, (chunk) => chunks.push(chunk));
  try {
    // What streams waits for an answer that is sent, which this one never is: its last word is enough.
    await Promise.race([handle(request, response), finished]);
    await finished;
  } finally {
    // Whoever waits for the reader is let go.
    response.emit("finish");
    response.emit("close");
    socket.destroy();
  }
  return { status: response.statusCode, headers: response.getHeaders(), body: Buffer.concat(chunks) };
}

/** Takes what is written to the response. @returns when its last word was said */
function listen(response: ServerResponse, keep: (chunk: Buffer) => void): Promise<void> {
  const take = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === "string") keep(Buffer.from(chunk, asEncoding(encoding)));
    // Whoever writes to a stream leaves what was written as it is.
    else if (chunk instanceof Uint8Array) keep(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
  };
  const writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    for (const [name, value] of headersIn(rest.at(-1))) response.setHeader(name, value);
    return response;
  };
  const write = (chunk: unknown, ...rest: unknown[]) => {
    take(chunk, rest[0]);
    callLast(rest);
    return true;
  };
  return new Promise((resolve) => {
    const end = (...parts: unknown[]) => {
      take(parts[0], parts[1]);
      callLast(parts);
      resolve();
      return response;
    };
    Object.assign(response, { writeHead, flushHeaders: () => undefined, write, end });
  });
}

/** Headers as `writeHead` takes them: an object, or names and values in turn; a header may have several values. */
export function headersIn(given: unknown): [string, string | string[]][] {
  if (typeof given !== "object" || given === null) return [];
  if (!Array.isArray(given))
    return Object.entries(given).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(String) : String(value),
    ]);
  const flat = given.flat().map(String);
  return flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? ""] satisfies [string, string]] : []));
}

function callLast(parts: unknown[]): void {
  const last = parts.at(-1);
  if (typeof last === "function") process.nextTick(() => last());
}

function asEncoding(name: unknown): BufferEncoding {
  return typeof name === "string" && Buffer.isEncoding(name) ? name : "utf8";
}
