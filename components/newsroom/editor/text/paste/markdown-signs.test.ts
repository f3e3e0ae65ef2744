import { expect, test } from "vitest";
import { looksLikeMarkdown } from "./markdown-signs.ts";

test("Markdown is known by its signs, and plain words stay plain", () => {
  for (const text of [
    "## A winter without a lock",
    "It was **eleven** votes.",
    "See [the vote](https://paper.example/a).",
    "- one\n- two",
    "1. one\n2. two",
    "> Said the mayor.",
    ':::aside{title="x"}\nwords\n:::',
    "| a | b |\n|---|---|\n| 1 | 2 |",
  ])
    expect(looksLikeMarkdown(text), text).toBe(true);
  for (const text of [
    "The gates closed at four.",
    "- No, she said.",
    "1986. A year of storms.",
    "5 * 3 * 2 is thirty",
    "#harbour was trending",
    "snake_case and other_words",
    "Rates rose [see note] (again).",
  ])
    expect(looksLikeMarkdown(text), text).toBe(false);
});
