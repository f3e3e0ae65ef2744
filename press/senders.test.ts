import { once } from "node:events";
import { createServer } from "node:http";
import { connect, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { limitSenders, senderAt } from "./senders.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server on which the connections come from those senders, in that order. */
async function openTo(senders: (string | undefined)[], most: number): Promise<() => Promise<Socket>> {
  const server = createServer((_, response) => response.end("served"));
  limitSenders(server, most, () => senders.shift());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(
    () => server.close(),
    () => server.closeAllConnections(),
  );
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return async () => {
    const socket = connect(port, "127.0.0.1");
    closing.push(() => socket.destroy());
    await once(socket, "connect");
    return socket;
  };
}

async function isServed(socket: Socket): Promise<boolean> {
  socket.write("GET / HTTP/1.1\r\nHost: paper\r\n\r\n");
  const answer = once(socket, "data").then(([bytes]) => String(bytes).includes("served"));
  const end = once(socket, "close").then(() => false);
  return Promise.race([answer, end]).catch(() => false);
}

test("what one sender opens beyond its share is closed at once, and everybody else is served", async () => {
  const open = await openTo(["one", "one", "one", "another", undefined], 2);
  const served: boolean[] = [];
  for (let nth = 0; nth < 5; nth++) served.push(await isServed(await open()));
  expect(served).toEqual([true, true, false, true, true]);
});

test("who closes a connection may open another", async () => {
  const open = await openTo(["one", "one"], 1);
  const first = await open();
  expect(await isServed(first)).toBe(true);
  first.destroy();
  await once(first, "close");
  await setTimeout(50);
  expect(await isServed(await open())).toBe(true);
});

test("a house is one sender by all its addresses; this machine and a proxy of our own are none", () => {
  const nameOf = senderAt(0);
  const named = ["203.0.113.9", "::ffff:203.0.113.9", "2001:db8:1:2:3::4", "2001:db8:1:2::9", "127.0.0.1", "::1"];
  expect(named.map((remoteAddress) => nameOf({ remoteAddress }))).toEqual([
    "203.0.113.9",
    "203.0.113.9",
    "2001:db8:1:2",
    "2001:db8:1:2",
    undefined,
    undefined,
  ]);
  expect(senderAt(1)({ remoteAddress: "203.0.113.9" })).toBeUndefined();
});
