import type { Asked } from "./address.ts";
import { redirectTo } from "./error-page.ts";
import { LARGEST_BODY } from "./limits.ts";
import type { Outcome } from "./metrics.ts";
import { passToNewsroom } from "./pass.ts";
import { peerOf, tellSender } from "./peer.ts";
import type { Exchange } from "./press.ts";
import { printOf } from "./print.ts";
import { refuseBody } from "./refusals.ts";
import { newsroomPath } from "./room.ts";
import { send } from "./send.ts";

/** Lets a request of staff through to the newsroom, under the one spelling of its address. @throws TooMany */
export async function answerStaff(exchange: Exchange, { path, query, spelled }: NonNullable<Asked>): Promise<Outcome> {
  const { setup, manners, request, response } = exchange;
  const plain = newsroomPath(path);
  if (spelled !== plain) {
    await send(request, response, printOf(redirectTo(plain + query)), manners.preview);
    return "staff";
  }
  if (Number(request.headers["content-length"] ?? 0) > LARGEST_BODY) return refuseBody(exchange);
  const { proxies } = setup.settings;
  const peer = peerOf(request, proxies);
  await setup.throttle(peer);
  tellSender(request, proxies);
  const sender = { address: path + query, path, peer, common: manners.common };
  await passToNewsroom(setup.typesetter, request, response, sender);
  return "staff";
}
