import type { Server } from "node:http";
import type { Socket } from "node:net";
import { plainAddress } from "./peer.ts";
import { isLoopback, senderOf } from "./throttle.ts";

/**
 * Closes at once what one sender opens beyond its share, so that nobody can hold every connection there is.
 * @param most connections of one sender
 * @param nameOf whose a connection is; those of undefined are not counted
 */
export function limitSenders(server: Server, most: number, nameOf: (socket: Socket) => string | undefined): void {
  const held = new Map<string, number>();
  server.on("connection", (socket: Socket) => {
    const name = nameOf(socket);
    if (name === undefined) return;
    const count = held.get(name) ?? 0;
    if (count >= most) return void socket.destroy();
    held.set(name, count + 1);
    socket.once("close", () => {
      const left = (held.get(name) ?? 1) - 1;
      if (left === 0) held.delete(name);
      else held.set(name, left);
    });
  });
}

/**
 * Whose a connection is: a house with all its IPv6 addresses is one sender. A proxy speaks for everybody, and so is what
 * stands on this machine: undefined.
 * @param proxies how many proxies of our own a request passes through: `TRUST_PROXY`
 */
export function senderAt(proxies: number): (socket: Pick<Socket, "remoteAddress">) => string | undefined {
  return ({ remoteAddress = "" }) => {
    const address = plainAddress(remoteAddress);
    return proxies > 0 || address === "" || isLoopback(address) ? undefined : senderOf(address);
  };
}
