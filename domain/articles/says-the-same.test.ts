import { expect, test } from "vitest";
import { blankDraft } from "#domain/articles/blank-draft.ts";
import { isChangedSince, saysTheSame } from "#domain/articles/says-the-same.ts";

const words = { ...blankDraft({ section: "world", language: "en" }), headline: "Gates close", slug: "gates-close" };
const others = { ...words, headline: "Gates open" };
const elsewhere = { ...words, slug: "gates" };

test("two texts say the same whatever their slugs, and not with another word", () => {
  expect(saysTheSame(words, elsewhere)).toBe(true);
  expect(saysTheSame(words, others)).toBe(false);
});

test("what is out is changed by words alone, what is scheduled by its slug as well, and anything else by nothing", () => {
  expect(isChangedSince("published", others, words)).toBe(true);
  expect(isChangedSince("published", elsewhere, words)).toBe(false);
  expect(isChangedSince("scheduled", elsewhere, words)).toBe(true);
  expect(isChangedSince("scheduled", words, words)).toBe(false);
  expect(isChangedSince("draft", others, words)).toBe(false);
  expect(isChangedSince("published", others, undefined)).toBe(false);
});
