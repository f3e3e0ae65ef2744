import { request as ask, type IncomingMessage } from "node:http";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { NO_MARKS } from "#db/marks.ts";
import type { Generations } from "./generations.ts";
import type { Source } from "./streams.ts";
import { openPress, type TestPress } from "./testing.ts";
import type { Handler } from "./typesetter.ts";

const typeset: Handler = async (_, response) => void response.end("page");

/** What was told at `/live/7/events` so far, and how often it was asked for. */
let told: string[];
let asked: string[];
let generation: number;
let press: TestPress;

const source: Source = {
  pattern: /^\/live\/(\d+)\/events$/,
  listSince: async ([, id = ""], last) => {
    asked.push(`${id} ${last}`);
    if (id !== "7") return undefined;
    return told.slice(Number(last ?? 0)).map((data, at) => ({ id: String(Number(last ?? 0) + at + 1), data }));
  },
};

async function open(options: Parameters<typeof openPress>[1] = {}): Promise<void> {
  [told, asked, generation] = [[], [], 1];
  const generations: Generations = {
    look: () => generation,
    marks: () => NO_MARKS,
    confirms: () => true,
    withdrawnIn: () => 0,
  };
  press = await openPress(typeset, { generations, sources: [source], ...options });
}
afterEach(() => press.close());

function commit(...data: string[]): void {
  told.push(...data);
  generation += 1;
}

interface Following {
  answer: IncomingMessage;
  heard: () => string;
  isOver: () => boolean;
}

async function follow(path = "/live/7/events", headers: Record<string, string> = {}): Promise<Following> {
  const asking = ask({ host: "127.0.0.1", port: press.port, path, headers, agent: false });
  asking.end();
  const answer = await new Promise<IncomingMessage>((resolve) => asking.once("response", resolve));
  let [text, isOver] = ["", false];
  answer.on("data", (chunk: Buffer) => {
    text += chunk;
  });
  answer.once("close", () => {
    isOver = true;
  });
  return { answer, heard: () => text, isOver: () => isOver };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(5);
}

test("what is committed is told to all who follow, asked for once, and nobody keeps or compresses it", async () => {
  await open();
  const followers = await Promise.all([1, 2, 3].map(() => follow("/live/7/events", { "accept-encoding": "br" })));
  await until(() => press.streams.count() === 3);
  asked = [];
  commit("The gate is shut.\nAll are safe.");
  await until(() => followers.every(({ heard }) => heard().includes("safe")));
  expect(followers[0]?.heard()).toMatch(/^retry: \d+\n\nid: 1\ndata: The gate is shut.\ndata: All are safe.\n\n$/);
  expect(asked).toEqual(["7 undefined"]);
  expect(followers[0]?.answer.headers).toMatchObject({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
  });
  expect(followers[0]?.answer.headers["content-encoding"]).toBeUndefined();
  for (const { answer } of followers) answer.destroy();
  await until(() => press.streams.count() === 0);
});

test("whoever was cut off hears what it missed, once", async () => {
  await open();
  commit("One", "Two", "Three");
  const { heard, answer } = await follow("/live/7/events", { "last-event-id": "2" });
  await until(() => heard().includes("Three"));
  expect(heard()).not.toContain("Two");
  generation += 1;
  commit("Four");
  await until(() => heard().includes("Four"));
  expect(heard().match(/data: /g)).toHaveLength(2);
  answer.destroy();
});

test("where nothing goes on, the address is answered as any other", async () => {
  await open();
  expect((await press.ask("/live/8/events")).body.toString()).toBe("page");
  expect((await press.ask("/live/7/events", { method: "POST" })).status).toBe(405);
});

test("one sender may follow only so much, and others still can", async () => {
  await open({ proxies: 1 });
  const from = (peer: string) => ({ "x-forwarded-for": peer });
  const three = await Promise.all([1, 2, 3].map(() => follow("/live/7/events", from("203.0.113.5"))));
  await until(() => press.streams.count() === 3);
  expect((await press.ask("/live/7/events", { headers: from("203.0.113.5") })).status).toBe(429);
  three.push(await follow("/live/7/events", from("203.0.113.6")));
  expect(three.map(({ answer }) => answer.statusCode)).toEqual([200, 200, 200, 200]);
});

test("when the press stops, streams end, and nobody can open one", async () => {
  await open();
  const { isOver } = await follow();
  press.streams.close();
  await until(isOver);
  const refused = await press.ask("/live/7/events");
  expect([refused.status, refused.headers["retry-after"]]).toEqual([503, "5"]);
});
