import { expect, test } from "vitest";
import { bodyIn, printOf } from "./print.ts";

test("a page that many ask for together is compressed once for each coding", async () => {
  const print = printOf({
    status: 200,
    headers: { "content-type": "text/html" },
    body: Buffer.from("Fog over the harbour. ".repeat(5000)),
    said: {},
    subjects: [],
  });
  const together = await Promise.all(Array.from({ length: 20 }, () => bodyIn(print, "br")));
  const others = await Promise.all(Array.from({ length: 20 }, () => bodyIn(print, "gzip")));
  expect(new Set(together).size).toBe(1);
  expect(new Set(others).size).toBe(1);
  expect(await bodyIn(print, "br")).toBe(together[0]);
});
