import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type Asked, readTarget } from "./address.ts";
import { type Answer, answers } from "./answer.ts";
import { capture, type Print } from "./capture.ts";
import { errorPage } from "./error-page.ts";
import { setPolicies } from "./headers.ts";
import { send } from "./send.ts";
import { inLanguage, trim } from "./trim.ts";

/** What typesets a page: Next's request handler. */
export type Typesetter = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const IMMUTABLE_FILES = /^\/(?:_next\/static|cards|media|reader)\//;
/** Headers by which Next's own script asks for fragments of pages; readers get whole pages only. */
const FRAGMENT_HEADERS = /^(?:rsc|next-.*|x-nextjs-.*|x-middleware-.*|x-invoke-.*)$/;

/**
 * The only door by which pages leave the house: asks the typesetter for the page, puts the true status on it, takes the
 * framework's scripts out, and sends it. Failures of the typesetter are logged and answered with a readable page.
 */
export function createPress(typeset: Typesetter, log: (problem: unknown) => void): RequestListener {
  return (request, response) => {
    answer(typeset, request, response).catch((problem: unknown) => {
      log(problem);
      if (response.headersSent) response.destroy();
      else void send(request, response, errorPage()).catch(log);
    });
  };
}

async function answer(typeset: Typesetter, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = readTarget(request.url ?? "/");
  if (request.method !== "GET" && request.method !== "HEAD") return refuseMethod(request, response);
  if (asked?.tidy && IMMUTABLE_FILES.test(asked.path)) {
    setPolicies(response);
    return typeset(request, response);
  }
  const print = await printPage(
    typeset,
    request,
    response,
    asked === undefined ? "/missing" : asked.path + asked.query,
  );
  const elsewhere = asked && (await findTidy(asked, print, (url) => printPage(typeset, request, response, url)));
  return send(request, response, elsewhere ?? print);
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
  typeset: Typesetter,
  request: IncomingMessage,
  response: ServerResponse,
  url: string,
): Promise<Print> {
  const said: Answer = { method: request.method ?? "GET", address: url };
  for (const name of Object.keys(request.headers)) if (FRAGMENT_HEADERS.test(name)) delete request.headers[name];
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
