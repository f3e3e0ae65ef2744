import { expect, test } from "vitest";
import { bodySchema } from "../../schema/schema.ts";
import { findAll, findToCome } from "./finding.ts";

const strong = [{ type: "strong" }];
const doc = bodySchema.nodeFromJSON({
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [
        { type: "text", text: "The ba" },
        { type: "text", text: "rri", marks: strong },
        { type: "text", text: "er [TK: height] held." },
      ],
    },
    {
      type: "image",
      attrs: { media: null, src: "", alt: "", credit: "", wide: false },
      content: [{ type: "text", text: "Barrier, TKTK" }],
    },
    { type: "paragraph", content: [{ type: "text", text: "[TKO] is no marker. Bar" }] },
    { type: "paragraph", content: [{ type: "text", text: "rier" }] },
  ],
});
const wordsAt = (pattern: RegExp) => findAll(doc, pattern).map(({ from, to }) => doc.textBetween(from, to));

test("words are found across marks and in captions, and never across two blocks", () => {
  expect(wordsAt(/barrier/gi)).toEqual(["barrier", "Barrier"]);
});

test("what is still to come is counted wherever it stands", () => {
  expect(findToCome(doc).map(({ from, to }) => doc.textBetween(from, to))).toEqual(["[TK: height]", "TKTK"]);
});
