import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Testimony, underOath } from "#db/witness.ts";
import { type Answer, answers, type Said } from "./answer.ts";
import { type Captured, capture, headersIn } from "./capture.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { inLanguage, trim } from "./trim.ts";

/** A page as it was set: trimmed, with its true status, and what it says it rests on. */
export interface Typeset {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  said: Said;
  /** What it rests on; undefined when that cannot be asked again. */
  evidence?: Evidence;
  /** What it is about: `a2001` for an article. */
  subjects: string[];
}

/** Who sends a request to the newsroom. */
export interface Sender {
  /** Path and query, tidied. */
  address: string;
  peer: string;
}

export type Method = "GET" | "HEAD";

/** What makes pages: Next, in this process or another. */
export interface Typesetter {
  /**
   * The page of an address, as everybody gets it.
   * @param method by which it is asked for, of a page that is made for one reader
   * @throws Error when it cannot be made
   */
  print: (address: string, method?: Method) => Promise<Typeset>;
  /** Answers a request of staff, as it comes. @throws Error when that fails before anything was answered */
  pass: (request: IncomingMessage, response: ServerResponse, sender: Sender) => Promise<void>;
}

/** Next's request handler. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Makes what is at an address, the same for everybody. */
export type Maker = (address: string) => Promise<Captured>;

/** @returns what makes pages by asking a request handler as if somebody had */
export function makerOf(handle: Handler, host: string): Maker {
  return (address) => capture(address, host, handle);
}

/** The typesetter in this process. @param make makes the pages of readers @param handle answers staff */
export function typesetterOf(handle: Handler, make: Maker): Typesetter {
  return {
    print: (address, method = "GET") => print(make, address, method),
    pass: (request, response, sender) => pass(handle, request, response, sender),
  };
}

async function print(make: Maker, address: string, method: Method): Promise<Typeset> {
  const answer: Answer = { method, address, peer: "" };
  const testimony = new Testimony();
  const captured = await underOath(testimony, () => answers.run(answer, () => make(address)));
  const { method: _, address: __, peer: ___, ...said } = answer;
  const typeset = {
    headers: captured.headers,
    said,
    subjects: [...testimony.subjects],
    ...(testimony.isTorn ? {} : { evidence: evidenceOf(testimony.named.values()) }),
  };
  const status = captured.status === 200 ? (said.status ?? 200) : captured.status;
  if (!String(captured.headers["content-type"] ?? "").startsWith("text/html"))
    return { ...typeset, status: captured.status, body: bytesOf(captured.body) };
  const html = typeof captured.body === "string" ? captured.body : trim(captured.body.toString("utf8"));
  return { ...typeset, status, body: Buffer.from(inLanguage(html, said)) };
}

function bytesOf(body: Captured["body"]): Buffer {
  return typeof body === "string" ? Buffer.from(body) : body;
}

/** A page of the newsroom may name its status too. */
async function pass(
  handle: Handler,
  request: IncomingMessage,
  response: ServerResponse,
  sender: Sender,
): Promise<void> {
  const answer: Answer = { method: request.method ?? "GET", ...sender };
  const writeHead = response.writeHead.bind(response);
  const truly: typeof response.writeHead = (status: number, ...rest: unknown[]) => {
    for (const [name, value] of headersIn(rest.at(-1))) response.setHeader(name, value);
    return writeHead(status === 200 ? (answer.status ?? 200) : status);
  };
  response.writeHead = truly;
  await answers.run(answer, () => handle(request, response));
}
