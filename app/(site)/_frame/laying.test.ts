import { expect, test } from "vitest";
import { type Answer, answers } from "../../../press/answer.ts";
import { laidSheet, laySheet } from "./laying.ts";

const asked: Answer = { method: "GET", address: "/", peer: "" };

test("where the framework's script is kept, and without the press, a sheet is set in the ordinary way", () => {
  expect(laySheet("The news")).toBe(false);
  expect(answers.run(asked, () => laySheet("The news"))).toBe(false);
});

test("a printed page lays down one sheet, which is found again within the same answer alone", () => {
  const printed: Answer = { ...asked, forme: {} };
  expect(answers.run(printed, () => [laySheet("The news"), laySheet("Another"), laidSheet()])).toEqual([
    true,
    false,
    "The news",
  ]);
  expect(answers.run({ ...asked, forme: {} }, laidSheet)).toBeUndefined();
});
