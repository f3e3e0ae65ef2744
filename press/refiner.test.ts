import { setTimeout } from "node:timers/promises";
import { brotliDecompressSync } from "node:zlib";
import { afterEach, expect, test, vi } from "vitest";
import { NO_MARKS } from "#db/marks.ts";
import { bodyIn, printOf } from "./print.ts";
import { createRefiner } from "./refiner.ts";
import { openPress, type TestPress } from "./testing.ts";

/** Words in an order that does not come again soon. */
const PAGE = Array.from({ length: 6000 }, (_, place) => ((((place * place) % 397) + 1) * 48_271).toString(36)).join(
  " ",
);
const LATER_MS = 3000;
const OFTEN = 10;

let press: TestPress | undefined;
let text = PAGE;
let generation = 1;

async function open(agedMs: number): Promise<TestPress> {
  [text, generation] = [PAGE, 1];
  press = await openPress(
    async (_, response) => {
      response.setHeader("content-type", "text/plain");
      response.end(text);
    },
    {
      clock: () => Date.now() - agedMs,
      generations: {
        look: () => generation,
        marks: () => NO_MARKS,
        confirms: () => false,
        withdrawnIn: () => 0,
      },
    },
  );
  return press;
}

const asBrotli = (headers: Record<string, string> = {}) =>
  press?.ask("/page", { headers: { "accept-encoding": "br", ...headers } }) ?? Promise.reject(new Error("No press."));

/** The page once it is finer, as many ask for it. */
async function finer() {
  for (let count = 0; count < OFTEN; count++) await asBrotli();
  return vi.waitFor(async () => {
    const answer = await asBrotli();
    expect(answer.headers.etag).toMatch(/-brf"$/);
    return answer;
  });
}

afterEach(() => press?.close());

test("a page that many still ask for after a while comes in fewer bytes, under a tag of their own, and is the same page", async () => {
  await open(LATER_MS);
  const quick = await asBrotli();
  expect(quick.headers.etag).toMatch(/-br"$/);
  const fine = await finer();
  expect(fine.body.length).toBeLessThan(quick.body.length);
  expect(fine.headers["content-length"]).toBe(String(fine.body.length));
  expect(brotliDecompressSync(fine.body).toString()).toBe(PAGE);
  expect(brotliDecompressSync(quick.body).toString()).toBe(PAGE);
  expect(press?.renders).toEqual(["/page"]);
});

test("who has the page as it came first is told that it is unchanged, and which tag it has now", async () => {
  await open(LATER_MS);
  const quick = await asBrotli();
  const fine = await finer();
  const again = await asBrotli({ "if-none-match": String(quick.headers.etag) });
  expect([again.status, again.headers.etag]).toEqual([304, fine.headers.etag]);
});

test("the same page made again keeps its finer bytes; another one begins anew", async () => {
  await open(LATER_MS);
  await asBrotli();
  const fine = await finer();
  generation = 2;
  expect((await asBrotli()).body.equals(fine.body)).toBe(true);
  expect(press?.renders).toHaveLength(2);
  [text, generation] = [`${PAGE} More.`, 3];
  const other = await asBrotli();
  expect(other.headers.etag).toMatch(/-br"$/);
  expect(brotliDecompressSync(other.body).toString()).toBe(text);
});

test.each([
  ["a page that was just printed stays as it is, however often it is asked for", 0, 3 * OFTEN],
  ["a page that is seldom asked for stays as it is, however old", LATER_MS, OFTEN],
])("%s", async (_, agedMs, times) => {
  await open(agedMs);
  for (let count = 0; count < times; count++) await asBrotli();
  await setTimeout(100);
  expect(press?.shelf.find("/page")?.isFine).toBe(false);
});

test("a page that cannot be compressed again stays as it is, and that is said once", async () => {
  const print = printOf({ status: 200, headers: {}, body: Buffer.from(PAGE), said: {}, subjects: [] });
  const quick = await bodyIn(print, "br");
  print.bodies.br = quick.subarray(0, 100);
  const note = vi.fn();
  const refine = createRefiner(note);
  for (let count = 0; count < 2 * OFTEN; count++) refine(print, LATER_MS);
  await vi.waitFor(() => expect(note).toHaveBeenCalled());
  refine(print, LATER_MS);
  expect(note).toHaveBeenCalledTimes(1);
  expect([print.isFine, print.bodies.br.length]).toEqual([false, 100]);
});
