import { expect, test } from "vitest";
import { bodyIn, printOf } from "./print.ts";

const PAGE = Buffer.from("Fog over the harbour. ".repeat(5000));
const printed = () =>
  printOf({ status: 200, headers: { "content-type": "text/html" }, body: PAGE, said: {}, subjects: [] });

test("a page that many ask for together is compressed once for each coding", async () => {
  const print = printed();
  const together = await Promise.all(Array.from({ length: 20 }, () => bodyIn(print, "br")));
  const others = await Promise.all(Array.from({ length: 20 }, () => bodyIn(print, "gzip")));
  expect(new Set(together).size).toBe(1);
  expect(new Set(others).size).toBe(1);
  expect(await bodyIn(print, "br")).toBe(together[0]);
});

test("of a page that was compressed only that is kept, and whoever takes it otherwise is given the same page", async () => {
  for (const [first, second] of [
    ["br", "gzip"],
    ["gzip", "br"],
  ] as const) {
    const print = printed();
    const body = await bodyIn(print, first);
    expect([first, Object.keys(print.bodies)]).toEqual([first, [first]]);
    expect((await bodyIn(print, "identity")).equals(PAGE)).toBe(true);
    await bodyIn(print, second);
    expect(Object.keys(print.bodies).sort()).toEqual(["br", "gzip"]);
    expect((await bodyIn(print, "identity")).equals(PAGE)).toBe(true);
    expect(await bodyIn(print, first)).toBe(body);
  }
});
