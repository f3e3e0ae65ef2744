import { expect, test } from "vitest";
import type { Inline } from "#domain/body/document.ts";
import { inlineText } from "#domain/body/plain-text.ts";
import { retype } from "#domain/body/retype.ts";

const plain = (text: string): Inline => ({ type: "text", text });
const strong = (text: string): Inline => ({ type: "text", text, marks: [{ type: "strong" }] });
const CAPTION = [plain("The quay "), strong("at dawn"), plain(", seen from the wall.")];

test("a word typed into a caption leaves the marks of all others as they were", () => {
  expect(retype(CAPTION, "The old quay at dawn, seen from the wall.")).toEqual([
    plain("The old quay "),
    strong("at dawn"),
    plain(", seen from the wall."),
  ]);
  expect(retype(CAPTION, "The quay at dawn, seen from the wall in 1972.")).toEqual([
    plain("The quay "),
    strong("at dawn"),
    plain(", seen from the wall in 1972."),
  ]);
});

test("what is typed within marked words is marked, what is typed beside them is not", () => {
  expect(retype(CAPTION, "The quay at cold dawn, seen from the wall.")[1]).toEqual(strong("at cold dawn"));
  expect(retype([strong("Dawn")], "Dawn.")).toEqual([strong("Dawn"), plain(".")]);
});

test("a line break stays one, taking all out leaves nothing, and the words are always those that were typed", () => {
  const broken: Inline[] = [strong("One"), { type: "hardBreak" }, plain("two 🌊 three")];
  expect(retype(broken, "One\ntwo 🌊🌊 three")).toEqual([
    strong("One"),
    { type: "hardBreak" },
    plain("two 🌊🌊 three"),
  ]);
  expect(retype(CAPTION, "")).toEqual([]);
  for (const words of ["", "x", "aaa", "The", "wall.", "dawn dawn at at", "The quay at dawn, seen from the wall."])
    expect(inlineText(retype(CAPTION, words))).toBe(words);
});
