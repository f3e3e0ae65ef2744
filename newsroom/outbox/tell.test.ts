import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { openedStore, openStore, replaceStore } from "#db/client.ts";
import { listDeliveries } from "#db/queries/deliveries.ts";
import { freshStore } from "#db/testing.ts";
import { fixTypo, withdrawArticle } from "#newsroom/corrections.ts";
import { signature, type World } from "#newsroom/outbox/consumers.ts";
import { isPrivateAddress } from "#newsroom/outbox/private-address.ts";
import { tellWorld } from "#newsroom/outbox/tell.ts";
import { deskOf, NOON, publish, textOf } from "#newsroom/testing.ts";

interface Got {
  headers: IncomingHttpHeaders;
  body: string;
}

const closings: (() => void)[] = [];
afterEach(() => {
  for (const close of closings.splice(0)) close();
});

/** A server of somebody else, which does what the test says. */
async function neighbour(answer: (response: ServerResponse, got: Got, count: number) => void) {
  const all: Got[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    const got = { headers: request.headers, body };
    answer(response, got, all.push(got));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closings.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    all,
    events: () => all.map(({ headers }) => headers["broadsheet-event"]),
  };
}

function worldOf(about: Partial<World> = {}): World {
  return { siteUrl: "https://paper.example", webhooks: [], allowPrivate: true, ...about };
}

/** A round at that moment, by that process. */
function round(world: World, now = NOON, holder = "one", timeout = 2000): Promise<number> {
  return tellWorld(world, { openDesk: () => deskOf("system", now), holder, chance: () => 0, timeout });
}

const MINUTE = 60_000;
const ok = (response: ServerResponse) => response.end("thanks");

test("whoever is new is told of what comes next, signed, with what happened and where", async () => {
  freshStore();
  await publish(textOf());
  const hook = await neighbour(ok);
  const world = worldOf({ webhooks: [{ url: hook.url, secret: "s3cret" }] });
  expect(await round(world)).toBe(0);
  const { id } = await publish(textOf({ headline: "Second" }));
  await withdrawArticle(deskOf("publisher"), id, { reason: "Not public in events." });
  expect(await round(world)).toBe(2);
  const [first, second] = hook.all;
  expect(first && JSON.parse(first.body)).toMatchObject({ type: "article.released", article: id });
  expect(second && JSON.parse(second.body)).toMatchObject({ type: "article.withdrawn", article: id });
  for (const got of hook.all) {
    expect(got.headers["broadsheet-signature"]).toBe(signature("s3cret", got.body, NOON));
    expect(JSON.parse(got.body).id).toBe(got.headers["broadsheet-event"]);
  }
  expect(await round(world)).toBe(0);
  expect(await listDeliveries(1)).toMatchObject([
    { state: "done", attempts: 1, lastStatus: 200, lastAnswer: "thanks" },
  ]);
});

test("a server that answers 500 and recovers gets everything, in order, after waiting; the last answer is kept", async () => {
  freshStore();
  const hook = await neighbour((response, _, count) => {
    if (count <= 2) response.statusCode = 500;
    response.end(count <= 2 ? "out of paper" : "");
  });
  const world = worldOf({ webhooks: [{ url: hook.url, secret: "s" }] });
  await round(world);
  for (const headline of ["A", "B", "C"]) await publish(textOf({ headline }));
  expect(await round(world)).toBe(0);
  expect((await listDeliveries(9)).at(-1)).toMatchObject({
    attempts: 1,
    lastStatus: 500,
    lastAnswer: "out of paper",
    nextAt: NOON + 5000,
  });
  expect(await round(world, NOON + 4999)).toBe(0);
  expect(hook.all).toHaveLength(1);
  expect(await round(world, NOON + 5000)).toBe(0);
  expect(await round(world, NOON + MINUTE)).toBe(3);
  const [a, b, c] = [...new Set(hook.events())];
  expect(hook.events()).toEqual([a, a, a, b, c]);
});

test("a server that is slow or down holds nobody else up, and is given up after a day", async () => {
  freshStore();
  const slow = await neighbour(() => undefined);
  const trickling = await neighbour((response) => {
    const drip = setInterval(() => response.write("."), 20);
    closings.push(() => clearInterval(drip));
  });
  const well = await neighbour(ok);
  const down = "http://127.0.0.1:1/hook";
  const world = worldOf({ webhooks: [slow.url, trickling.url, down, well.url].map((url) => ({ url, secret: "s" })) });
  await round(world);
  await publish(textOf());
  const began = Date.now();
  expect(await round(world, NOON, "one", 300)).toBe(1);
  expect(Date.now() - began).toBeLessThan(3000);
  expect(well.all).toHaveLength(1);
  const words = new Map((await listDeliveries(9)).map(({ target, lastAnswer }) => [target, lastAnswer]));
  expect(words.get(slow.url)).toBe("no answer within 0.3 s");
  expect(words.get(trickling.url)).toBe("no answer within 0.3 s");
  expect(words.get(down)).toMatch(/ECONNREFUSED/);
  await round(world, NOON + 24 * 60 * MINUTE, "one", 300);
  expect((await listDeliveries(9)).map(({ state }) => state).sort()).toEqual(["done", "failed", "failed", "failed"]);
});

test("killed between sending and noting it, the letter is sent again under the same name", async () => {
  const { file } = freshStore();
  const hook = await neighbour((response, _, count) => {
    if (count === 1) openedStore().close();
    response.end();
  });
  const world = worldOf({ webhooks: [{ url: hook.url, secret: "s" }] });
  await round(world);
  await publish(textOf());
  await expect(round(world)).rejects.toThrow();
  replaceStore(openStore(file));
  expect(await round(world)).toBe(1);
  expect(hook.events()).toHaveLength(2);
  expect(new Set(hook.events()).size).toBe(1);
  expect(hook.all[0]?.body).toBe(hook.all[1]?.body);
});

test("of two processes one tells the world, and the other takes over when it falls silent", async () => {
  freshStore();
  const hook = await neighbour(ok);
  const world = worldOf({ webhooks: [{ url: hook.url, secret: "s" }] });
  await round(world);
  await publish(textOf());
  expect(await round(world, NOON, "two")).toBe(0);
  expect(hook.all).toHaveLength(0);
  expect(await round(world, NOON + MINUTE, "two")).toBe(1);
  expect(await round(world, NOON + MINUTE, "one")).toBe(0);
});

test("a WebSub hub learns which feeds changed, and search engines which pages; a typo is no news for the hub", async () => {
  freshStore();
  const hub = await neighbour(ok);
  const engine = await neighbour(ok);
  const world = worldOf({ hub: hub.url, indexNow: { endpoint: engine.url, key: "abcdef12" } });
  await round(world);
  const { id } = await publish(textOf());
  await round(world);
  const form = new URLSearchParams(hub.all[0]?.body);
  expect(hub.all[0]?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
  expect(form.get("hub.mode")).toBe("publish");
  expect(form.getAll("hub.url")).toContain("https://paper.example/veles-bay/feed.xml");
  expect(JSON.parse(engine.all[0]?.body ?? "")).toEqual({
    host: "paper.example",
    key: "abcdef12",
    keyLocation: "https://paper.example/abcdef12.txt",
    urlList: [`https://paper.example/2026/11/17/gates-close-a${id}`],
  });
  await fixTypo(deskOf("editor"), id, textOf({ words: "Mended." }));
  await round(world);
  expect([hub.all.length, engine.all.length]).toEqual([1, 2]);
});

test("redirects are not followed, long answers are cut, and nothing is sent into a private network", async () => {
  freshStore();
  const trap = await neighbour(ok);
  const moved = await neighbour((response) => response.writeHead(307, { location: trap.url }).end("x".repeat(100_000)));
  const named = trap.url.replace("127.0.0.1", "localhost");
  const open = worldOf({ webhooks: [{ url: moved.url, secret: "s" }] });
  const closed = worldOf({ webhooks: [trap.url, named].map((url) => ({ url, secret: "s" })), allowPrivate: false });
  for (const world of [open, closed]) await round(world);
  await publish(textOf());
  for (const world of [open, closed]) expect(await round(world)).toBe(0);
  expect(trap.all).toHaveLength(0);
  const rows = await listDeliveries(9);
  expect(rows.find(({ target }) => target === moved.url)).toMatchObject({
    lastStatus: 307,
    lastAnswer: "x".repeat(500),
  });
  for (const target of [trap.url, named]) {
    expect(rows.find((row) => row.target === target)?.lastAnswer).toMatch(/private network/);
  }
});

test("addresses of private networks are known in every spelling", () => {
  const hidden =
    "127.0.0.1 10.1.2.3 169.254.169.254 192.168.0.1 172.31.255.255 100.64.0.1 0.0.0.0 ::1 :: fe80::1%eth0 fd00::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 64:ff9b::7f00:1 2002:7f00:1:: 224.0.0.1 nonsense";
  for (const address of hidden.split(" ")) expect([address, isPrivateAddress(address)]).toEqual([address, true]);
  for (const address of ["8.8.8.8", "172.32.0.1", "2606:4700::1111", "9.9.9.9"]) {
    expect([address, isPrivateAddress(address)]).toEqual([address, false]);
  }
});

test("nobody is told anything until configured, and only the machine itself may tell", async () => {
  freshStore();
  await publish(textOf());
  expect(await round(worldOf())).toBe(0);
  expect(await listDeliveries(9)).toEqual([]);
  const editor = { openDesk: () => deskOf("editor"), holder: "one", chance: () => 0 };
  await expect(tellWorld(worldOf(), editor)).rejects.toMatchObject({ code: "not-permitted" });
});
