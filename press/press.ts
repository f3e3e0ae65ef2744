import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type Asked, readTarget } from "./address.ts";
import { type Answer, answers } from "./answer.ts";
import { capture, type Print } from "./capture.ts";
import { errorPage } from "./error-page.ts";
import { LARGEST_BODY, passToNewsroom } from "./pass.ts";
import { peerOf, tellSender } from "./peer.ts";
import { previewPolicies, readerPolicies } from "./policies.ts";
import { newsroomPath, roomOf } from "./room.ts";
import { send } from "./send.ts";
import { inLanguage, trim } from "./trim.ts";

/** What typesets a page: Next's request handler. */
export type Typesetter = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const IMMUTABLE_FILES = /^\/(?:_next\/static|cards|media|reader)\//;
/**
 * Headers that name a reader, and those by which Next's own script asks for fragments of pages or hands it a nonce:
 * readers get whole pages only.
 */
const PERSONAL_HEADERS =
  /^(?:cookie|authorization|content-security-policy.*|rsc|next-.*|x-nextjs-.*|x-middleware-.*|x-invoke-.*|x-matched-path)$/;

/** What the press is told at its start. */
export interface Setup {
  typeset: Typesetter;
  log: (problem: unknown) => void;
  /** How many proxies of our own stand before this server. */
  proxies: number;
}

/**
 * The only door by which pages leave the house: asks the typesetter for the page, puts the true status on it, takes the
 * framework's scripts out, and sends it. Failures of the typesetter are logged and answered with a readable page. Staff
 * pass through to the newsroom.
 */
export function createPress(setup: Setup): RequestListener {
  return (request, response) => {
    answer(setup, request, response).catch((problem: unknown) => {
      setup.log(problem);
      if (response.headersSent) response.destroy();
      else void send(request, response, errorPage()).catch(setup.log);
    });
  };
}

async function answer(setup: Setup, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = readTarget(request.url ?? "/");
  const room = asked === undefined ? "site" : roomOf(asked.path);
  if (asked && room === "newsroom") return answerStaff(setup, asked, request, response);
  if (request.method !== "GET" && request.method !== "HEAD") return refuseMethod(request, response);
  forgetReader(request);
  if (asked?.tidy && IMMUTABLE_FILES.test(asked.path)) {
    for (const [name, value] of Object.entries(readerPolicies)) response.setHeader(name, value);
    return setup.typeset(request, response);
  }
  const printAt = (url: string) => printPage(setup, request, response, url);
  const print = await printAt(asked === undefined ? "/missing" : asked.path + asked.query);
  const elsewhere = asked && (await findTidy(asked, print, printAt));
  return send(request, response, elsewhere ?? print, room === "preview" ? previewPolicies : readerPolicies);
}

async function answerStaff(
  { typeset, proxies }: Setup,
  { path, query, tidy }: NonNullable<Asked>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const plain = newsroomPath(path);
  if (!tidy || path !== plain) return send(request, response, redirectTo(plain + query), previewPolicies);
  if (Number(request.headers["content-length"] ?? 0) > LARGEST_BODY) return refuseBody(request, response);
  tellSender(request, proxies);
  return passToNewsroom(typeset, request, response, { address: path + query, path, peer: peerOf(request, proxies) });
}

/** A reader's page is the same for everybody: nothing that tells one from another reaches what makes it. */
function forgetReader({ headers }: IncomingMessage): void {
  for (const name of Object.keys(headers)) if (PERSONAL_HEADERS.test(name)) delete headers[name];
}

/** The one address of what was asked for in another spelling: slashes too many, or capitals where there are none. */
async function findTidy(
  { path, query, tidy, lowered }: NonNullable<Asked>,
  print: Print,
  printAt: (url: string) => Promise<Print>,
): Promise<Print | undefined> {
  if (print.status === 200) return tidy ? undefined : redirectTo(path + query);
  if (print.status !== 404 || lowered === undefined) return undefined;
  const other = await printAt(lowered + query);
  if (other.status === 200) return redirectTo(lowered + query);
  return other.status === 308 ? redirectTo(String(other.headers.location)) : undefined;
}

async function printPage(
  { typeset, proxies }: Setup,
  request: IncomingMessage,
  response: ServerResponse,
  url: string,
): Promise<Print> {
  const said: Answer = { method: request.method ?? "GET", address: url, peer: peerOf(request, proxies) };
  const method = request.method;
  clear(request, response);
  Object.assign(request, { url, method: "GET" });
  const print = await answers.run(said, () => capture(response, () => typeset(request, response)));
  Object.assign(request, { method });
  if (!String(print.headers["content-type"] ?? "").startsWith("text/html")) return print;
  if (print.status >= 500) return errorPage();
  const html = inLanguage(trim(print.body.toString("utf8")), said);
  return { ...print, status: print.status === 200 ? (said.status ?? 200) : print.status, body: Buffer.from(html) };
}

/** Another spelling may have been tried before: nothing of it is to be left, neither what Next noted on the request. */
function clear(request: IncomingMessage, response: ServerResponse): void {
  Reflect.deleteProperty(request, Symbol.for("NextInternalRequestMeta"));
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.statusCode = 200;
}

function redirectTo(location: string): Print {
  return { status: 308, headers: { location }, body: Buffer.alloc(0) };
}

function refuseMethod(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader("Connection", "close");
  const headers = { "content-type": "text/plain; charset=utf-8", allow: "GET, HEAD" };
  return send(request, response, {
    status: 405,
    headers,
    body: Buffer.from("This page can only be read: use GET or HEAD.\n"),
  });
}

function refuseBody(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader("Connection", "close");
  const text = `This is too large: at most ${Math.floor(LARGEST_BODY / 1024 / 1024)} MB can be sent at once.\n`;
  const headers = { "content-type": "text/plain; charset=utf-8" };
  return send(request, response, { status: 413, headers, body: Buffer.from(text) }, previewPolicies);
}
