import { expect, test } from "vitest";
import { readBackOnce } from "#domain/body/markdown/read-back.ts";

test("what was written is read back once, however often the same is written", () => {
  const read: string[] = [];
  const look = (written: string) => read.push(written) > 0;
  for (let time = 0; time < 3; time++) expect(readBackOnce(["once", "tide"], look)("**tide**")).toBe(true);
  expect(read).toEqual(["**tide**"]);
});

test("the same words are read again where anything differs that their reading depends on", () => {
  const isHere = (siteUrl: string) => readBackOnce(["here", siteUrl], () => siteUrl === "https://here.example");
  expect(isHere("https://here.example")("[tide](https://here.example/a1)")).toBe(true);
  expect(isHere("https://there.example")("[tide](https://here.example/a1)")).toBe(false);
  expect(isHere("https://here.example")("[tide](https://here.example/a1)")).toBe(true);
});

test("what it is about cannot be mistaken for what was written", () => {
  expect(readBackOnce(["end", "a"], () => true)("b")).toBe(true);
  expect(readBackOnce(["end"], () => false)(',"a"]b')).toBe(false);
});
