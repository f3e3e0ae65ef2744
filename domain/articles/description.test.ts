import { expect, test } from "vitest";
import { descriptionOf, shorten } from "#domain/articles/description.ts";
import { articleOf, documentOf, paragraphOf } from "#domain/testing.ts";

function openingWith(text: string, language = "en"): string {
  return descriptionOf(articleOf({ standfirst: "", language, body: documentOf(paragraphOf(text)) }));
}

test("a written standfirst is the description", () => {
  expect(descriptionOf(articleOf({ standfirst: " It was\nclosed. " }))).toBe("It was closed.");
});

test("without a standfirst the first sentence is", () => {
  expect(openingWith("The bridge is open. It was closed.")).toBe("The bridge is open.");
  expect(openingWith("Мост открыт. Год он был закрыт.", "ru")).toBe("Мост открыт.");
  expect(openingWith("الجسر مفتوح. كان مغلقا.", "ar")).toBe("الجسر مفتوح.");
});

test("an abbreviation does not end the sentence", () => {
  expect(openingWith("Mr. Rutte met J. R. Smith of the U.S. Navy there. It rained.")).toBe(
    "Mr. Rutte met J. R. Smith of the U.S. Navy there.",
  );
});

test("pictures, headings and empty paragraphs are passed over", () => {
  const body = documentOf(
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Heading" }] },
    { type: "paragraph" },
    paragraphOf("First."),
  );
  expect(descriptionOf(articleOf({ standfirst: "", body }))).toBe("First.");
  expect(descriptionOf(articleOf({ standfirst: "", body: documentOf() }))).toBe("");
});

test("a long text is cut at a word and never longer than asked", () => {
  expect(shorten("one two three", 13)).toBe("one two three");
  expect(shorten("one two three", 12)).toBe("one two…");
  expect(shorten("one two, three", 9)).toBe("one two…");
  expect(shorten("one two three", 8)).toBe("one two…");
  expect(shorten("x".repeat(300), 200)).toBe(`${"x".repeat(199)}…`);
  expect(openingWith(`${"word ".repeat(100)}.`).length).toBeLessThanOrEqual(200);
});

test("a character of two halves is not cut apart", () => {
  expect(shorten("😀".repeat(10), 5)).toBe(`${"😀".repeat(4)}…`);
});
