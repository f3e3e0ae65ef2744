import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { type Statement, Testimony, underOath } from "#db/witness.ts";
import { type Answer, answers, type Said } from "./answer.ts";
import { capture, headersIn } from "./capture.ts";
import { inLanguage, trim } from "./trim.ts";

/** A page as it was set: trimmed, with its true status, and what it says it rests on. */
export interface Typeset {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  said: Said;
  /** What it asked the database; undefined when that cannot be asked again. */
  statements?: Statement[];
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

/** The typesetter that a request handler in this process is. @param pages what it makes the pages of readers by, if not by that */
export function typesetterOf(handle: Handler, host: string, pages: Handler = handle): Typesetter {
  return {
    print: (address, method = "GET") => print(pages, host, address, method),
    pass: (request, response, sender) => pass(handle, request, response, sender),
  };
}

async function print(handle: Handler, host: string, address: string, method: Method): Promise<Typeset> {
  const answer: Answer = { method, address, peer: "", forme: {} };
  const testimony = new Testimony();
  const captured = await underOath(testimony, () => answers.run(answer, () => capture(address, host, handle)));
  const { method: _, address: __, peer: ___, forme: ____, ...said } = answer;
  const subjects = [...testimony.subjects];
  const typeset = {
    ...captured,
    said,
    subjects,
    ...(testimony.isTorn ? {} : { statements: [...testimony.named.values()] }),
  };
  if (!String(captured.headers["content-type"] ?? "").startsWith("text/html")) return typeset;
  const html = inLanguage(trim(captured.body.toString("utf8")), said);
  const status = captured.status === 200 ? (said.status ?? 200) : captured.status;
  return { ...typeset, status, body: Buffer.from(html) };
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
