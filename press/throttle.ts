import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** One sender asks for more than it may. */
export class TooMany extends Error {
  override readonly name = "TooMany";
  /** @param seconds after which asking again helps */
  constructor(readonly seconds: number) {
    super("Too many requests from one address.");
  }
}

/** Counts against a sender what costs work; what lies ready is free. @throws TooMany */
export type Throttle = (peer: string) => Promise<void>;

/**
 * So many for one sender in a minute. A proxy on this machine, which speaks for everybody, is not counted: `TRUST_PROXY`
 * makes it name them.
 */
export function createThrottle(pagesPerMinute: number): Throttle {
  const limiter = new RateLimiterMemory({ points: pagesPerMinute, duration: 60 });
  return async (peer) => {
    if (isLoopback(peer)) return;
    try {
      await limiter.consume(senderOf(peer));
    } catch (refused) {
      if (refused instanceof RateLimiterRes) throw new TooMany(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
      throw refused;
    }
  };
}

/** A proxy or a task on this machine. */
export function isLoopback(peer: string): boolean {
  return peer === "::1" || peer.startsWith("127.");
}

/** A house has a whole /64 of IPv6 addresses: it counts as one sender. */
export function senderOf(peer: string): string {
  if (!peer.includes(":")) return peer;
  const [head = "", tail = ""] = peer.split("::");
  const first = head.split(":").filter(Boolean);
  const last = peer.includes("::") ? tail.split(":").filter(Boolean) : [];
  const zeros = Array<string>(Math.max(0, 8 - first.length - last.length)).fill("0");
  return [...first, ...zeros, ...last].slice(0, 4).join(":");
}
