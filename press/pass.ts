import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, answers } from "./answer.ts";
import { newsroomPolicies, type Policies } from "./policies.ts";
import type { Typesetter } from "./press.ts";
import { isPreviewOfStaff } from "./room.ts";
import { trimPassing } from "./trim-passing.ts";

/** More than any upload the newsroom takes. */
export const LARGEST_BODY = 52 * 1024 * 1024;

/** By these headers the framework speaks to itself; a sender that uses them wants to pass for it. */
const INNER_HEADERS = /^(?:x-middleware-.*|x-invoke-.*|x-matched-path|x-nextjs-.*|next-resume.*)$/;

/**
 * Lets staff through to the newsroom: bodies, cookies, redirects, fragments and streams as they are, never kept, with a
 * policy that admits only the scripts of this one answer. What readers would see is trimmed as it is for readers.
 */
export async function passToNewsroom(
  typeset: Typesetter,
  request: IncomingMessage,
  response: ServerResponse,
  sender: { address: string; path: string; peer: string },
): Promise<void> {
  const nonce = randomBytes(18).toString("base64");
  const policies = newsroomPolicies(sender.path, nonce);
  for (const name of Object.keys(request.headers)) if (INNER_HEADERS.test(name)) delete request.headers[name];
  request.headers["content-security-policy"] = policies["Content-Security-Policy"];
  delete request.headers["content-security-policy-report-only"];
  const said: Answer = { method: request.method ?? "GET", address: sender.address, peer: sender.peer };
  if (isPreviewOfStaff(sender.path)) trimPassing(response);
  insist(response, policies, said);
  await answers.run(said, () => typeset(request, response));
}

/** Sets these headers whatever the typesetter says of them, at the last moment before they leave. */
function insist(response: ServerResponse, policies: Policies, said: Answer): void {
  const writeHead = response.writeHead.bind(response);
  const last: typeof response.writeHead = (status: number, ...rest: unknown[]) => {
    for (const [name, value] of pairsOf(rest.find((part) => typeof part === "object" && part !== null))) {
      response.setHeader(name, value);
    }
    for (const [name, value] of Object.entries(policies)) response.setHeader(name, value);
    return writeHead(status === 200 ? (said.status ?? 200) : status);
  };
  response.writeHead = last;
}

/** Headers as `writeHead` takes them: an object, or names and values in turn. */
function pairsOf(headers: unknown): [string, string][] {
  if (!Array.isArray(headers)) return Object.entries(headers ?? {});
  const flat = headers.flat().map(String);
  return flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? ""] satisfies [string, string]] : []));
}
