import { expect, test } from "vitest";
import { findCardTarget, headlineKey } from "#domain/articles/article.ts";

test("a card whose headline is a word of the language itself finds no article", () => {
  for (const title of ["constructor", "toString", "__proto__"]) {
    expect(findCardTarget({ article: null, title }, { articles: {}, headlines: {} })).toBeUndefined();
  }
});

test("a headline is recognised whatever its case, spacing and quotation marks", () => {
  expect(headlineKey(" “Fog”  shuts THE\u00a0airport’s runway ")).toBe(
    headlineKey('"fog" shuts the airport\'s runway'),
  );
});
