import { setTimeout } from "node:timers/promises";
import { brotliDecompressSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { freshStore } from "#db/testing.ts";
import { updateArticle } from "#newsroom/corrections.ts";
import { deskOf, publish, textOf } from "#newsroom/testing.ts";
import { fileGenerations } from "./generations.ts";
import type { TestPress } from "./testing.ts";
import { openArticles, way } from "./testing-articles.ts";

let press: TestPress;
async function open(options: Parameters<typeof openArticles>[0] = {}): Promise<void> {
  press = await openArticles(options);
}
afterEach(() => {
  way.happens = async () => undefined;
  press.close();
});

const rewrite = (id: number, headline: string) => updateArticle(deskOf("editor"), id, { ...textOf(), headline });
const wordsAt = async (path: string) => (await press.ask(path)).body.toString();

test("a hundred who ask at once for a page that is not there cause one render", async () => {
  freshStore();
  await open();
  await publish(textOf());
  way.happens = () => setTimeout(50);
  const all = await Promise.all(Array.from({ length: 100 }, () => press.ask("/a1")));
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]));
  expect(press.renders).toHaveLength(1);
});

test("of all who ask for a page that changed, one finds that out; the others wait for the same page", async () => {
  freshStore();
  const generations = fileGenerations(() => undefined);
  let confirmed = 0;
  const confirms: typeof generations.confirms = (...asked) => {
    confirmed += 1;
    return generations.confirms(...asked);
  };
  await open({ generations: { ...generations, confirms } });
  await publish({ ...textOf(), headline: "Old" });
  await wordsAt("/a1");
  await rewrite(1, "New");
  way.happens = () => setTimeout(50);
  const all = await Promise.all(Array.from({ length: 100 }, () => wordsAt("/a1")));
  expect([new Set(all), confirmed, press.renders.length]).toEqual([new Set(["<p>New</p>"]), 1, 2]);
});

test("who waits for a page that then fails is given the last good print as well, and it was tried once", async () => {
  freshStore();
  await open();
  await publish({ ...textOf(), headline: "Old" });
  await wordsAt("/a1");
  await rewrite(1, "New");
  way.happens = async () => {
    await setTimeout(50);
    throw new Error("planted");
  };
  const all = await Promise.all(Array.from({ length: 20 }, () => press.ask("/a1")));
  expect(new Set(all.map(({ body }) => body.toString()))).toEqual(new Set(["<p>Old</p>"]));
  expect(all.every(({ headers }) => headers["cache-status"]?.includes("fwd=stale"))).toBe(true);
  expect(press.renders).toEqual(["/a1", "/a1"]);
});

test("who waits for a page is given it as they asked: its head alone, in their coding, and whole to who has the one before", async () => {
  freshStore();
  await open();
  await publish({ ...textOf(), headline: "Old" });
  await wordsAt("/a1-long");
  await rewrite(1, "New");
  way.happens = () => setTimeout(50);
  const first = press.ask("/a1-long");
  const [plain, head, packed] = await Promise.all([
    press.ask("/a1-long"),
    press.ask("/a1-long", { method: "HEAD" }),
    press.ask("/a1-long", { headers: { "accept-encoding": "br" } }),
  ]);
  expect([plain.body.equals((await first).body), head.status, head.body.length]).toEqual([true, 200, 0]);
  expect([packed.headers["content-encoding"], brotliDecompressSync(packed.body).equals(plain.body)]).toEqual([
    "br",
    true,
  ]);
  await rewrite(1, "Newer");
  const [, known] = await Promise.all([
    press.ask("/a1-long"),
    press.ask("/a1-long", { headers: { "if-none-match": String(plain.headers.etag) } }),
  ]);
  expect([known.status, known.body.toString().startsWith("<p>Newer</p>")]).toEqual([200, true]);
});
