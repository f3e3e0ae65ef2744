import { expect, test } from "vitest";
import { chooseTwo } from "#domain/history/public-version.ts";

const versions = [1, 2, 3].map((number) => ({ number }));

test("the two versions asked for are compared in the order of time", () => {
  expect(chooseTwo(versions, { from: "1", to: "3" })).toEqual({ from: { number: 1 }, to: { number: 3 } });
  expect(chooseTwo(versions, { from: "3", to: "1" })).toEqual({ from: { number: 1 }, to: { number: 3 } });
});

test("where the question makes no sense the last two are compared", () => {
  const lastTwo = { from: { number: 2 }, to: { number: 3 } };
  for (const from of [undefined, "", "0", "4", "-1", "1.0", "1e0", "01", "x", "2".repeat(5000)]) {
    expect(chooseTwo(versions, { from, to: "3" })).toEqual(lastTwo);
  }
  expect(chooseTwo(versions, { from: "1", to: "1" })).toEqual(lastTwo);
});

test("one version cannot be compared with anything", () => {
  expect(chooseTwo([{ number: 1 }], { from: "1", to: "2" })).toBeUndefined();
});
