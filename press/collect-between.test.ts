import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { collectingBetween, type Heap, heapOfV8 } from "./collect-between.ts";
import type { Typeset, Typesetter } from "./typesetter.ts";

const MB = 2 ** 20;
const PAUSE_MS = 60;
const page: Typeset = { status: 200, headers: {}, body: Buffer.from("A page."), said: {}, subjects: [] };

let young = 0;
let used = 0;
let collected: string[] = [];
const heap: Heap = {
  young: () => young,
  size: () => used,
  used: () => used,
  collectYoung: () => collected.push("young"),
  collectAll: () => {
    collected.push("all");
    used = 40 * MB;
  },
};
let finish: (() => void)[] = [];

function typesetter(): Typesetter {
  const print = () => new Promise<Typeset>((resolve) => finish.push(() => resolve(page)));
  return collectingBetween({ print, pass: async () => undefined }, heap);
}

async function finishAll(): Promise<void> {
  for (const done of finish.splice(0)) done();
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(() => {
  vi.useFakeTimers();
  [young, used, collected, finish] = [8 * MB, 40 * MB, [], []];
});
afterEach(() => {
  vi.useRealTimers();
});

test("garbage is collected in a pause after the last page, never while one is being made", async () => {
  const { print } = typesetter();
  void print("/before");
  await finishAll();
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(collected.splice(0)).toEqual(["young"]);
  const first = print("/one");
  void print("/two");
  used = 60 * MB;
  finish.shift()?.();
  expect(await first).toBe(page);
  await vi.advanceTimersByTimeAsync(10 * PAUSE_MS);
  expect(collected).toEqual([]);
  await finishAll();
  expect(collected).toEqual([]);
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(collected).toEqual(["young", "all"]);
});

test("a page that is asked for in the pause puts it off", async () => {
  const { print } = typesetter();
  void print("/one");
  await finishAll();
  await vi.advanceTimersByTimeAsync(PAUSE_MS / 2);
  void print("/two");
  await vi.advanceTimersByTimeAsync(10 * PAUSE_MS);
  expect(collected).toEqual([]);
});

test("a page that fails ends as any other", async () => {
  const failing = { print: () => Promise.reject(new Error("No page.")), pass: async () => undefined };
  await expect(collectingBetween(failing, heap).print("/one")).rejects.toThrow("No page.");
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(collected).toEqual(["young"]);
});

test.each([
  ["little that is young is left alone", 1, 41, []],
  ["all of it is gone through only when much has gathered", 8, 50, ["young"]],
  ["a heap that is large is left to V8, which goes through it in steps", 8, 200, ["young"]],
])("%s", async (_, youngMb, usedMb, expected) => {
  const { print } = typesetter();
  void print("/before");
  await finishAll();
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  collected = [];
  void print("/one");
  [young, used] = [youngMb * MB, usedMb * MB];
  await finishAll();
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(collected).toEqual(expected);
});

test("what nobody holds is gone once all was gone through", async () => {
  vi.useRealTimers();
  const own = heapOfV8();
  const before = own.used();
  expect(await bytesOfPages()).toBe(48 * MB);
  const full = own.used();
  expect(full - before).toBeGreaterThan(40 * MB);
  own.collectAll();
  await vi.waitFor(() => expect(full - own.used()).toBeGreaterThan(40 * MB));
});

/** Makes pages, which nobody holds afterwards. */
async function bytesOfPages(): Promise<number> {
  const pages = Array.from({ length: 6 }, () => Buffer.alloc(8 * MB, 1));
  return pages.reduce((sum, { length }) => sum + length, 0);
}
