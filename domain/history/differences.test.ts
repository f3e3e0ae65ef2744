import fc from "fast-check";
import { expect, test } from "vitest";
import { body } from "#domain/body/markdown/testing.ts";
import { words } from "#domain/body/testing.ts";
import { blockLines } from "#domain/history/block-lines.ts";
import { type ComparedVersion, differences, type Passage } from "#domain/history/differences.ts";
import { type Piece, wordDifferences } from "#domain/history/words.ts";
import { documentOf, paragraphOf } from "#domain/testing.ts";

function versionOf(...paragraphs: string[]): ComparedVersion {
  return { headline: "Head", standfirst: "", body: documentOf(...paragraphs.map((text) => paragraphOf(text))) };
}

const without = (kind: Piece["kind"], pieces: Piece[]) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join("");

const textsOf = (passages: Passage[], kind: "added" | "removed") =>
  passages.filter((passage) => passage.kind !== kind).map(({ pieces }) => without(kind, pieces));

test("a changed word is named with what stood there before, and the rest stays", () => {
  expect(wordDifferences("The wall is 4.3 km long.", "The wall is 3.4 km long.")).toEqual([
    { kind: "same", text: "The wall is " },
    { kind: "removed", text: "4.3" },
    { kind: "added", text: "3.4" },
    { kind: "same", text: " km long." },
  ]);
});

test("words of any script are compared as words, and of unspaced scripts sign by sign", () => {
  expect(wordDifferences("Мост закрыт", "Мост открыт")).toEqual([
    { kind: "same", text: "Мост " },
    { kind: "removed", text: "закрыт" },
    { kind: "added", text: "открыт" },
  ]);
  expect(wordDifferences("橋已開", "橋未開").map(({ text }) => text)).toEqual(["橋", "已", "未", "開"]);
});

test("both texts can be put together again from what changed", () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = wordDifferences(before, after);
      expect(without("added", pieces)).toBe(before);
      expect(without("removed", pieces)).toBe(after);
    }),
  );
});

test("both bodies can be put together again, passage by passage", () => {
  fc.assert(
    fc.property(body, body, (before, after) => {
      const version = (document: typeof before) => ({ headline: "", standfirst: "", body: document });
      const found = differences(version(before), version(after)).body;
      expect(textsOf(found, "added")).toEqual(blockLines(before));
      expect(textsOf(found, "removed")).toEqual(blockLines(after));
    }),
    { numRuns: 200 },
  );
});

test("a new paragraph is one addition, and those around it stay", () => {
  const found = differences(versionOf("One.", "Two."), versionOf("One.", "New.", "Two.")).body;
  expect(found.map(({ kind }) => kind)).toEqual(["same", "added", "same"]);
});

test("a paragraph that was reworded meets its old self, even beside new ones", () => {
  const before = versionOf("The bridge was closed for a whole year.", "End.");
  const after = versionOf("Something else entirely came first.", "The bridge was closed for two years.", "End.");
  expect(differences(before, after).body.map(({ kind }) => kind)).toEqual(["added", "changed", "same"]);
});

test("versions that say the same differ in nothing", () => {
  const { headline, standfirst, body: passages } = differences(versionOf("One."), versionOf("One."));
  expect(headline).toEqual([{ kind: "same", text: "Head" }]);
  expect(standfirst).toEqual([]);
  expect(passages).toEqual([{ kind: "same", pieces: [{ kind: "same", text: "One." }] }]);
});

test("two long texts that have nothing in common are replaced as a whole", () => {
  const long = (word: string) => Array.from({ length: 5_000 }, (_, index) => `${word}${index}`).join(" ");
  expect(wordDifferences(long("a"), long("b")).map(({ kind }) => kind)).toEqual(["removed", "added"]);
  const many = (word: string) => versionOf(...Array.from({ length: 5_000 }, (_, index) => `${word}${index}`));
  expect(differences(many("a"), many("b")).body).toHaveLength(10_000);
});
