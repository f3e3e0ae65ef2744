import { expect, test } from "vitest";
import type { Passage } from "#domain/history/differences.ts";
import { stretchesOf } from "#domain/history/stretches.ts";

const passagesOf = (kinds: string): Passage[] =>
  [...kinds].map((sign) => {
    const kind = sign === "+" ? "added" : "same";
    return { kind, pieces: [{ kind, text: sign }] };
  });
const shapeOf = (kinds: string) =>
  stretchesOf(passagesOf(kinds)).map(({ folded, start, passages }) => [folded, start, passages.length]);

test("what lies far from any change is folded up, with one unchanged passage left at each end", () => {
  expect(shapeOf("====+=")).toEqual([
    [false, 0, 1],
    [true, 1, 2],
    [false, 3, 1],
    [false, 4, 1],
    [false, 5, 1],
  ]);
});

test("short runs stay open, and nothing is lost or moved", () => {
  expect(shapeOf("===++")).toEqual([
    [false, 0, 3],
    [false, 3, 2],
  ]);
  expect(shapeOf("")).toEqual([]);
  for (const kinds of ["+====+=====", "======", "+", "=+=+=+", "==========+"]) {
    expect(stretchesOf(passagesOf(kinds)).flatMap(({ passages }) => passages)).toEqual(passagesOf(kinds));
  }
});
