import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { headersIn } from "./capture.ts";
import { newsroomPolicies, type Policies } from "./policies.ts";
import { isPreviewOfStaff } from "./room.ts";
import { trimPassing } from "./trim-passing.ts";
import type { Sender, Typesetter } from "./typesetter.ts";

/** By these headers the framework speaks to itself; a sender that uses them wants to pass for it. */
const INNER_HEADERS = /^(?:x-press-.*|x-middleware-.*|x-invoke-.*|x-matched-path|x-nextjs-.*|next-resume.*)$/;

/**
 * Lets staff through to the newsroom: bodies, cookies, redirects, fragments and streams as they are, never kept, with a
 * policy that admits only the scripts of this one answer. What readers would see is trimmed as it is for readers.
 */
export async function passToNewsroom(
  { pass }: Pick<Typesetter, "pass">,
  request: IncomingMessage,
  response: ServerResponse,
  sender: Sender & { path: string; common: Policies },
): Promise<void> {
  const nonce = randomBytes(18).toString("base64");
  const policies = newsroomPolicies(sender.path, nonce);
  for (const name of Object.keys(request.headers)) if (INNER_HEADERS.test(name)) delete request.headers[name];
  request.headers["content-security-policy"] = policies["Content-Security-Policy"] ?? "";
  delete request.headers["content-security-policy-report-only"];
  if (isPreviewOfStaff(sender.path)) trimPassing(response);
  insist(response, { ...sender.common, ...policies });
  await pass(request, response, { address: sender.address, peer: sender.peer });
}

/** Sets these headers whatever the typesetter says of them, at the last moment before they leave. */
function insist(response: ServerResponse, policies: Policies): void {
  const writeHead = response.writeHead.bind(response);
  const last: typeof response.writeHead = (status: number, ...rest: unknown[]) => {
    for (const [name, value] of headersIn(rest.at(-1))) response.setHeader(name, value);
    for (const [name, value] of Object.entries(policies)) response.setHeader(name, value);
    return writeHead(status);
  };
  response.writeHead = last;
}
