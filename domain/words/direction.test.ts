import { expect, test } from "vitest";
import { directionOf, primaryLanguage } from "#domain/words/direction.ts";

test("a language is written the same way whatever its region and case", () => {
  expect(["ar", "ar-EG", "HE-il", "fa"].map(directionOf)).toEqual(["rtl", "rtl", "rtl", "rtl"]);
  expect(["en", "ru-RU", "zh-Hant", "xx"].map(directionOf)).toEqual(["ltr", "ltr", "ltr", "ltr"]);
});

test("the primary language of a tag is its first part", () => {
  expect(primaryLanguage("sr-Cyrl-RS")).toBe("sr");
});
