import { expect, test } from "vitest";
import type { Document } from "#domain/body/document.ts";
import { type DraftNames, draftDifferences, sideOf } from "#domain/history/draft-differences.ts";
import type { Piece } from "#domain/history/words.ts";
import { textOf } from "#newsroom/testing.ts";

const names: DraftNames = { author: (slug) => slug, topic: (slug) => slug, section: (slug) => slug };
const paragraphs = (...texts: string[]): Document => ({
  type: "doc",
  content: texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
});
const written = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join("");

test("two versions that say the same differ nowhere", () => {
  const found = draftDifferences(textOf(), textOf(), names);
  expect(found).toMatchObject({ headline: undefined, fields: [], passages: [], isReshaped: false, places: 0 });
});

test("each side of a difference is, sign for sign, what stood there", () => {
  const [before, after] = ["Council agrees to scrap the barrier", "Council votes to retire the barrier"];
  const { headline = [] } = draftDifferences(textOf({ headline: before }), textOf({ headline: after }), names);
  expect(written(sideOf(headline, "before"))).toBe(before);
  expect(written(sideOf(headline, "after"))).toBe(after);
});

test("only changed paragraphs are told, by their place, with the words that came and went", () => {
  const before = textOf({ body: paragraphs("One stays.", "Two had 4.3 km of quay.", "Three goes.") });
  const after = textOf({
    body: paragraphs("One stays.", "Two had 3.4 km of raised quay.", "Four is about something else."),
  });
  const found = draftDifferences(before, after, names);
  expect(found.passages.map(({ label, kind }) => [label, kind])).toEqual([
    ["Paragraph 2", "changed"],
    ["Paragraph 3", "added"],
    ["Paragraph 3, taken out", "removed"],
  ]);
  expect([found.added, found.removed, found.places]).toEqual([7, 3, 3]);
});

test("authors, picture and settings are compared as well", () => {
  const before = textOf({ section: "world", authors: [{ slug: "ana-ruiz", role: "author" }] });
  const after = textOf({
    section: "sport",
    authors: [
      { slug: "ana-ruiz", role: "author" },
      { slug: "tom-bell", role: "photographs" },
    ],
    lead: { media: null, src: "gate.webp", alt: "A gate", caption: [], credit: "T. Bell" },
  });
  expect(draftDifferences(before, after, names).fields.map(({ label }) => label)).toEqual([
    "Authors",
    "Lead picture",
    "Alternative text of the picture",
    "Credit",
    "Section",
  ]);
});

test("a link that leads elsewhere and a word made bold are told, though every word stayed", () => {
  const linked = (href: string): Document => ({
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [{ type: "text", text: "here", marks: [{ type: "link", attrs: { kind: "external", href } }] }],
      },
    ],
  });
  const moved = draftDifferences(
    textOf({ body: linked("https://one.example/") }),
    textOf({ body: linked("https://two.example/") }),
    names,
  );
  expect(moved.fields.map(({ label }) => label)).toEqual(["Links in the text"]);
  const plain = textOf({ body: paragraphs("here") });
  const bold: Document = {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: "here", marks: [{ type: "strong" }] }] }],
  };
  expect(draftDifferences(plain, textOf({ body: bold }), names)).toMatchObject({ isReshaped: true, places: 1 });
});
