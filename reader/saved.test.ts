import { expect, test } from "vitest";
import { readSaved, withArticle } from "#reader/saved.ts";

const one = { path: "/2026/11/17/one-a1", headline: "One", kicker: "", language: "en", savedAt: 1 };
const two = { ...one, path: "/2026/11/17/two-a2", headline: "Two", savedAt: 2 };

test("the list is newest first and holds an article once", () => {
  expect(withArticle([one], two)).toEqual([two, one]);
  expect(withArticle([two, one], { ...one, savedAt: 3 }).map(({ headline }) => headline)).toEqual(["One", "Two"]);
});

test("an article that is put back stands where it stood", () => {
  expect(withArticle([two], one)).toEqual([two, one]);
});

test("what a device remembers may be anything; what is no article is left out", () => {
  expect(readSaved("x")).toEqual([]);
  expect(readSaved([one, null, 7, { ...one, path: "https://elsewhere.example" }, { ...one, savedAt: "now" }])).toEqual([
    one,
  ]);
});
