import { brotliDecompressSync } from "node:zlib";
import { afterEach, expect, test, vi } from "vitest";
import { NO_MARKS } from "#db/marks.ts";
import { bodyIn, type Print, printOf } from "./print.ts";
import { createRefiner } from "./refiner.ts";
import { openPress, type TestPress } from "./testing.ts";

/** Words in an order that does not come again soon. */
const PAGE = Array.from({ length: 6000 }, (_, place) => ((((place * place) % 397) + 1) * 48_271).toString(36)).join(
  " ",
);
const LATER_MS = 3000;
const OFTEN = 10;

let press: TestPress;
let text = PAGE;
let generation = 1;

async function open(agedMs = LATER_MS): Promise<void> {
  [text, generation] = [PAGE, 1];
  press = await openPress(
    async (_, response) => {
      response.setHeader("content-type", "text/plain");
      response.end(text);
    },
    {
      clock: () => Date.now() - agedMs,
      generations: { look: () => generation, marks: () => NO_MARKS, confirms: () => false, withdrawnIn: () => 0 },
    },
  );
}

const ask = (headers: Record<string, string> = {}, coding = "br") =>
  press.ask("/page", { headers: { "accept-encoding": coding, ...headers } });

/** The page once it is finer, as many ask for it. */
async function finer() {
  for (let count = 0; count < OFTEN; count++) await ask();
  return vi.waitFor(async () => {
    const answer = await ask();
    expect(answer.headers.etag).toMatch(/-brf"$/);
    return answer;
  });
}

const timesSent = () => press.shelf.find("/page")?.timesSent;

function aPrint(): Print {
  return printOf({ status: 200, headers: {}, body: Buffer.from(PAGE), said: {}, subjects: [] });
}

afterEach(() => press?.close());

test("a page that many still ask for after a while comes in fewer bytes, under a tag of their own, and is the same page", async () => {
  await open();
  const quick = await ask();
  expect(quick.headers.etag).toMatch(/-br"$/);
  const fine = await finer();
  expect(fine.body.length).toBeLessThan(quick.body.length);
  expect(fine.headers["content-length"]).toBe(String(fine.body.length));
  expect(brotliDecompressSync(fine.body).toString()).toBe(PAGE);
  expect(brotliDecompressSync(quick.body).toString()).toBe(PAGE);
  expect(press.renders).toEqual(["/page"]);
});

test("what has the page as it came first is given the finer bytes once, so that a cache in front hands these on", async () => {
  await open();
  const quick = String((await ask()).headers.etag);
  expect((await ask({ "if-none-match": quick })).status).toBe(304);
  const fine = await finer();
  const again = await ask({ "if-none-match": quick });
  expect([again.status, again.body.equals(fine.body)]).toEqual([200, true]);
  expect((await ask({ "if-none-match": String(fine.headers.etag) })).status).toBe(304);
});

test("without a coding and in gzip the page stays what it was", async () => {
  await open();
  const before = [await ask({}, "identity"), await ask({}, "gzip")];
  await finer();
  for (const [place, coding] of ["identity", "gzip"].entries()) {
    const after = await ask({}, coding);
    expect(after.headers.etag).toBe(before[place]?.headers.etag);
    expect(after.body.equals(before[place]?.body ?? Buffer.alloc(0))).toBe(true);
  }
});

test("the same page made again keeps its finer bytes and their tag; another one begins anew", async () => {
  await open();
  await ask();
  const fine = await finer();
  generation = 2;
  const same = await ask();
  expect([same.headers.etag, same.headers["content-length"]]).toEqual([
    fine.headers.etag,
    fine.headers["content-length"],
  ]);
  expect(same.body.equals(fine.body)).toBe(true);
  expect(press.renders).toHaveLength(2);
  [text, generation] = [`${PAGE} More.`, 3];
  const other = await ask();
  expect(other.headers.etag).toMatch(/-br"$/);
  expect(brotliDecompressSync(other.body).toString()).toBe(text);
});

test("who has the finer bytes from before a start is told that they are the page, by their own tag", async () => {
  await open();
  const quick = String((await ask()).headers.etag);
  const fine = quick.replace(/-br"$/, '-brf"');
  const again = await ask({ "if-none-match": fine });
  expect([again.status, again.headers.etag]).toEqual([304, fine]);
});

test("what is found unchanged counts as well; HEAD, other codings and a page that was just printed do not", async () => {
  await open();
  const { etag } = (await ask()).headers;
  await press.ask("/page", { method: "HEAD", headers: { "accept-encoding": "br" } });
  await ask({}, "gzip");
  await ask({}, "gzip");
  expect(timesSent()).toBe(0);
  await ask({ "if-none-match": String(etag) });
  expect(timesSent()).toBe(1);
  press.close();
  await open(0);
  for (let count = 0; count < 3; count++) await ask();
  expect(timesSent()).toBe(0);
});

test("nothing is compressed again while pages are made, and less often asked for nothing at all", async () => {
  let isBusy = true;
  const note = vi.fn();
  const noteSent = createRefiner({ isBusy: () => isBusy, note });
  const [often, seldom] = [aPrint(), aPrint()];
  for (const print of [often, seldom]) await bodyIn(print, "br");
  for (let count = 1; count < OFTEN; count++) noteSent(seldom, LATER_MS);
  for (let count = 0; count < OFTEN; count++) noteSent(often, LATER_MS);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(often.isFine).toBe(false);
  isBusy = false;
  await vi.waitFor(() => expect(often.isFine).toBe(true));
  expect(seldom.isFine).toBe(false);
  expect(note).not.toHaveBeenCalled();
});

test("a page that cannot be compressed again stays as it is, and that is said once", async () => {
  const print = aPrint();
  const quick = await bodyIn(print, "br");
  print.bodies.br = quick.subarray(0, 100);
  const note = vi.fn();
  const noteSent = createRefiner({ isBusy: () => false, note });
  for (let count = 0; count < 2 * OFTEN; count++) noteSent(print, LATER_MS);
  await vi.waitFor(() => expect(note).toHaveBeenCalled());
  noteSent(print, LATER_MS);
  expect(note).toHaveBeenCalledTimes(1);
  expect([print.isFine, print.bodies.br.length]).toEqual([false, 100]);
});
