import { setImmediate } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { NO_MARKS } from "#db/marks.ts";
import { freshStore } from "#db/testing.ts";
import { answers } from "./answer.ts";
import { evidenceOf } from "./evidence.ts";
import { keptOf } from "./print.ts";
import { Printing } from "./printing.ts";
import { createShelf, type Shelf } from "./shelf.ts";
import { openPress, type TestPress } from "./testing.ts";
import { senderOf } from "./throttle.ts";
import { trim } from "./trim.ts";
import type { Handler } from "./typesetter.ts";

const LONG = "x".repeat(2000);
const typeset: Handler = async (request, response) => {
  const said = answers.getStore();
  const url = request.url ?? "";
  if (said && url.startsWith("/none")) said.status = 404;
  if (said && url === "/story") said.read = 7;
  response.setHeader("content-type", url.endsWith(".css") ? "text/css" : "text/html");
  response.end(`<p>${url}</p>${LONG}`);
};

let press: TestPress;
async function open(options: Parameters<typeof openPress>[1] = {}): Promise<void> {
  press = await openPress(typeset, options);
}
afterEach(() => press.close());

test("however an address is written, and whatever is hung on it, it is one page, printed once", async () => {
  await open();
  const spellings = ["/fog", "/fog?x=1", "/fog?x=2&y", "/%66og", "/f%6Fg?utm_source=a", "/fog?q=storm&page=2"];
  const answers = await Promise.all(spellings.map((path) => press.ask(path)));
  expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1);
  expect(press.renders).toEqual(["/fog"]);
});

test("searches and previews are made for each who asks, with their queries, and never kept", async () => {
  await open();
  for (const path of ["/search?q=a", "/search?q=a", "/preview/AbC", "//preview/AbC", "/Search"]) await press.ask(path);
  expect(press.renders.filter((path) => path === "/search?q=a")).toHaveLength(2);
  expect(press.shelf.find("/search") ?? press.shelf.find("/preview/AbC")).toBeUndefined();
});

test("a print is served with HEAD, 304, and in every coding, without being made again", async () => {
  await open();
  const first = await press.ask("/fog");
  const etag = String(first.headers.etag);
  expect((await press.ask("/fog", { method: "HEAD" })).body).toHaveLength(0);
  expect((await press.ask("/fog", { headers: { "if-none-match": `W/${etag}` } })).status).toBe(304);
  expect((await press.ask("/fog", { headers: { "if-none-match": '"other"' } })).status).toBe(200);
  for (const coding of ["br", "gzip"]) {
    const answer = await press.ask("/fog", { headers: { "accept-encoding": coding } });
    expect(answer.headers["content-encoding"]).toBe(coding);
  }
  expect((await press.ask("/fog")).headers["cache-status"]).toBe("press; hit");
  expect(press.renders).toHaveLength(1);
});

test("each coding of a page has a tag of its own, and who has the page in any of them is told by the tag of theirs", async () => {
  await open();
  const tags = new Map<string, string>();
  for (const coding of ["identity", "gzip", "br"]) {
    const accepted = { "accept-encoding": coding };
    const [made, kept] = [
      await press.ask("/fog", { headers: accepted }),
      await press.ask("/fog", { headers: accepted }),
    ];
    const head = await press.ask("/fog", { method: "HEAD", headers: accepted });
    expect(new Set([made, kept, head].map(({ headers }) => headers.etag)).size).toBe(1);
    tags.set(coding, String(kept.headers.etag));
  }
  expect(new Set(tags.values()).size).toBe(3);
  for (const [coding, own] of tags) {
    for (const tag of tags.values()) {
      const again = await press.ask("/fog", {
        headers: { "accept-encoding": coding, "if-none-match": `"x", W/${tag}` },
      });
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, own]);
    }
  }
});

test("a page carries what proxies need: how long, which keys to drop it by, and since when it reads so", async () => {
  let now = Date.now() - 5000;
  await open({ clock: () => now });
  await press.ask("/topic/port");
  now += 4000;
  const { headers } = await press.ask("/topic/port");
  expect(headers).toMatchObject({
    "cache-control": "public, max-age=0, s-maxage=15",
    "surrogate-key": "topic-port",
    vary: "Accept-Encoding",
  });
  const since = String(headers["last-modified"]);
  expect(Date.parse(since)).toBe(Math.floor((now - 4000) / 1000) * 1000);
  expect((await press.ask("/topic/port", { headers: { "if-modified-since": since } })).status).toBe(304);
});

test("files are kept apart from pages and may be kept by everybody for ever", async () => {
  await open();
  const style = await press.ask("/_next/static/a.css", { headers: { "accept-encoding": "br" } });
  expect(style.headers).toMatchObject({
    "cache-control": "public, max-age=31536000, immutable",
    "content-encoding": "br",
  });
});

test("each opening of an article by a reader is counted, though the page was made once; robots are not", async () => {
  await open();
  const reader = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0" };
  await press.ask("/story", { headers: reader });
  await press.ask("/story", { headers: { ...reader, referer: "https://www.google.com/" } });
  await press.ask("/story", { headers: { ...reader, referer: "http://paper.example/latest" } });
  await press.ask("/story", { headers: reader, method: "HEAD" });
  await press.ask("/story", { headers: { ...reader, "sec-purpose": "prefetch" } });
  await press.ask("/story", { headers: { "user-agent": "Googlebot/2.1" } });
  expect(press.reads).toEqual([
    [7, "direct"],
    [7, "search"],
    [7, "internal"],
  ]);
});

const page = (status: number, bytes: number) => ({
  status,
  headers: {},
  body: Buffer.alloc(bytes),
  said: {},
  subjects: [],
});
const put = (shelf: Shelf, address: string, status: number, bytes: number) =>
  shelf.put(address, keptOf(page(status, bytes), address, { generation: 1, marks: NO_MARKS, expiresAt: 1, now: 0 }));

test("thousands of invented addresses push no page out, and take no more than their small place", () => {
  const shelf = createShelf(8);
  put(shelf, "/fog", 200, 50_000);
  for (let number = 0; number < 5000; number++) put(shelf, `/none-${number}`, number % 2 === 0 ? 404 : 308, 1000);
  expect(shelf.find("/fog")?.status).toBe(200);
  expect(shelf.count()).toBeLessThanOrEqual(2001);
  for (let number = 0; number < 5000; number++) put(shelf, `/none-${number}`, 404, 25_000);
  expect(shelf.find("/fog")?.status).toBe(200);
  expect(shelf.bytes()).toBeLessThan(5 * 1024 * 1024);
});

test("what is kept stays within its bytes, the least used leaving first", () => {
  const shelf = createShelf(8);
  for (let number = 0; number < 300; number++) put(shelf, `/${number}`, 200, 50_000);
  expect(shelf.bytes()).toBeLessThanOrEqual(8 * 1024 * 1024);
  expect([shelf.find("/0"), shelf.find("/299")?.status]).toEqual([undefined, 200]);
});

test("who asks for more pages than anybody reads has to wait; what lies ready stays free, and others are served", async () => {
  await open({ proxies: 1, pagesPerMinute: 5 });
  const from = (peer: string) => ({ headers: { "x-forwarded-for": peer } });
  for (let page = 0; page < 5; page++) await press.ask(`/page-${page}`, from("203.0.113.5"));
  const refused = await press.ask("/page-5", from("203.0.113.5"));
  expect(refused.status).toBe(429);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect(refused.body.toString()).toContain("Too many pages at once");
  expect((await press.ask("/page-1", from("203.0.113.5"))).status).toBe(200);
  expect((await press.ask("/page-5", from("203.0.113.6"))).status).toBe(200);
  expect((await press.ask("/newsroom/x", from("203.0.113.5"))).status).toBe(429);
});

test("a house with many IPv6 addresses is one sender", () => {
  expect(senderOf("2001:db8:1:2:3:4:5:6")).toBe(senderOf("2001:db8:1:2::9"));
  expect(senderOf("2001:db8:1:2::9")).not.toBe(senderOf("2001:db8:1:3::9"));
  expect(senderOf("203.0.113.5")).toBe("203.0.113.5");
});

test("over https a browser is told never to ask in the clear again", async () => {
  await open({ siteUrl: "https://paper.example" });
  for (const path of ["/fog", "/none", "/search", "/newsroom/x", "/preview/x"])
    expect((await press.ask(path)).headers["strict-transport-security"]).toBe("max-age=63072000");
  press.close();
  await open();
  expect((await press.ask("/fog")).headers["strict-transport-security"]).toBeUndefined();
});

test("figures are shown to who sends the token, and are not there without one set", async () => {
  await open();
  expect((await press.ask("/metrics")).body.toString()).toContain("<p>/metrics</p>");
  press.close();
  await open({ token: "a-token-of-some-length" });
  await press.ask("/fog");
  await press.ask("/fog");
  expect((await press.ask("/metrics")).status).toBe(401);
  expect((await press.ask("/metrics", { headers: { authorization: "Bearer wrong" } })).status).toBe(401);
  const shown = await press.ask("/metrics", { headers: { authorization: "Bearer a-token-of-some-length" } });
  expect(shown.body.toString()).toMatch(/press_answers_total\{outcome="hit"\} 1\n/);
  expect(shown.body.toString()).toMatch(/press_prints 1\n/);
  expect(shown.body.toString()).toMatch(/press_print_age_seconds_count 1\n/);
});

test("health is 200 while the paper can be read, and says what is not well", async () => {
  freshStore();
  await open();
  const answer = await press.ask("/healthz");
  expect([answer.status, answer.headers["cache-control"]]).toEqual([200, "no-store"]);
  expect(JSON.parse(answer.body.toString())).toMatchObject({ database: "ok", pages: "ok" });
});

test("headers without end are refused", async () => {
  await open();
  expect((await press.ask("/fog", { headers: { "x-long": "x".repeat(100_000) } })).status).toBe(431);
});

test("a trimmed page has the text and the structured data of the untrimmed one", () => {
  const data = '<script type="application/ld+json">{"a":"<p>"}</script>';
  const page = `<html><head><script src="/_next/a.js"></script>${data}</head><body><p>Text</p><script>1</script></body></html>`;
  const textOf = (html: string) => html.replace(/<script(?![^>]*ld\+json)[\s\S]*?<\/script>/g, "");
  expect(trim(page)).toBe(textOf(page));
  expect(trim(page)).toContain(data);
});

test("requests that lay ready together are judged by one look at the file, and the next ones by another", async () => {
  let [generation, looks] = [1, 0];
  const page = { status: 200, headers: {}, body: Buffer.from("Fog"), said: {}, evidence: evidenceOf([]), subjects: [] };
  const printing = new Printing({
    ...{ typesetter: { print: async () => page }, shelf: createShelf(16), clock: Date.now, renderMs: 1000 },
    generations: {
      look: () => {
        looks += 1;
        return generation;
      },
      marks: () => NO_MARKS,
      confirms: () => false,
      withdrawnIn: () => 0,
    },
    ...{ isTypesetting: () => true, noteRender: () => undefined, noteStale: () => undefined },
  });
  await printing.find("/fog");
  looks = 0;
  expect([printing.atHand("/fog"), printing.atHand("/fog"), looks]).toEqual([expect.anything(), expect.anything(), 1]);
  await setImmediate();
  generation = 2;
  expect([printing.atHand("/fog"), looks]).toEqual([undefined, 2]);
});
