import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

/** A finished page, before it leaves the house. */
export interface Print {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/**
 * Lets `render` write to `response` as if it were the reader's, and gives back what it wrote. Nothing is sent.
 * @throws whatever `render` throws
 */
export async function capture(response: ServerResponse, render: () => Promise<void>): Promise<Print> {
  const chunks: Buffer[] = [];
  const original = {
    write: response.write,
    end: response.end,
    writeHead: response.writeHead,
    flushHeaders: response.flushHeaders,
  };
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const keep = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === "string")
      chunks.push(Buffer.from(chunk, typeof encoding === "string" ? asEncoding(encoding) : "utf8"));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    for (const [name, value] of Object.entries(rest.find((part) => typeof part === "object" && part !== null) ?? {})) {
      response.setHeader(name, value);
    }
    return response;
  };
  const write = (chunk: unknown, ...rest: unknown[]) => {
    keep(chunk, rest[0]);
    callLast(rest);
    return true;
  };
  const end = (...parts: unknown[]) => {
    keep(parts[0], parts[1]);
    callLast(parts);
    finish();
    return response;
  };
  Object.assign(response, { writeHead, flushHeaders: () => undefined, write, end });
  try {
    // What streams waits for an answer that is sent, which this one is only later: its last word is enough.
    await Promise.race([render(), finished]);
    await finished;
  } finally {
    Object.assign(response, original);
  }
  return { status: response.statusCode, headers: response.getHeaders(), body: Buffer.concat(chunks) };
}

function callLast(parts: unknown[]): void {
  const last = parts.at(-1);
  if (typeof last === "function") process.nextTick(() => last());
}

function asEncoding(name: string): BufferEncoding {
  return Buffer.isEncoding(name) ? name : "utf8";
}
