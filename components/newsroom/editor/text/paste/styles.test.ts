import { expect, test } from "vitest";
import { marksOf } from "./styles.ts";

test("style wins over the tag, and only what a body can say is taken", () => {
  expect(marksOf("b", "font-weight:normal;")).toEqual([]);
  expect(marksOf("b", "")).toEqual(["strong"]);
  expect(marksOf("span", "font-size:11pt;font-weight:700;font-style:italic;color:#f00")).toEqual(["strong", "em"]);
  expect(marksOf("span", "text-decoration:underline line-through")).toEqual(["s"]);
  expect(marksOf("span", "vertical-align:super;font-size:0.6em")).toEqual(["sup"]);
  expect(marksOf("em", "font-style: normal; font-weight: 400")).toEqual([]);
  expect(marksOf("span", "font-weight:400")).toEqual([]);
});
