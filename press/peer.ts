import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/**
 * The address a request came from. Behind proxies of our own it is the entry that the outermost of them wrote; what a
 * sender wrote further left is never believed.
 * @param proxies how many proxies of our own a request passes through: `TRUST_PROXY`
 */
export function peerOf(request: IncomingMessage, proxies: number): string {
  const direct = plainAddress(request.socket.remoteAddress ?? "");
  if (proxies === 0) return direct;
  const told = String(request.headers["x-forwarded-for"] ?? "").split(",");
  const claimed = plainAddress((told.at(-proxies) ?? "").trim());
  return isIP(claimed) === 0 ? direct : claimed;
}

/** Names the sender as it is to the typesetter: without trusted proxies, nothing a stranger says about itself stands. */
export function tellSender(request: IncomingMessage, proxies: number): void {
  const { headers } = request;
  headers["x-forwarded-for"] = peerOf(request, proxies);
  if (proxies > 0) return;
  for (const name of Object.keys(headers)) if (OTHERS.test(name)) delete headers[name];
  headers["x-forwarded-proto"] = "http";
  if (headers.host !== undefined) headers["x-forwarded-host"] = headers.host;
}

const OTHERS = /^(?:forwarded|x-forwarded-(?!for$).*|x-real-ip)$/;

/** IPv4 as such, also where the system wrote it in the manner of IPv6. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}
