import { expect, test } from "vitest";
import { BODY_LIMITS, parseDocument } from "#domain/body/parse.ts";

function nested(levels: number): unknown {
  let block: unknown = { type: "paragraph", content: [{ type: "text", text: "deep" }] };
  for (let level = 0; level < levels; level += 1) block = { type: "blockquote", content: [block] };
  return { type: "doc", content: [block] };
}

const words = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
const doc = (...content: unknown[]) => ({ type: "doc", content });

test("a body may be twelve levels deep, and no deeper", () => {
  expect(parseDocument(nested(10))).toEqual(nested(10));
  expect(() => parseDocument(nested(11))).toThrow(/12 levels/);
});

test("a tree nested a hundred thousand times is refused without exhausting the stack", () => {
  expect(() => parseDocument(nested(100_000))).toThrow(/levels/);
});

test("a body may have ten thousand nodes and hold a megabyte, and no more", () => {
  const most = Array.from({ length: (BODY_LIMITS.nodes - 2) / 2 }, () => words("a"));
  expect(parseDocument(doc(...most)).content.length).toBe(most.length);
  expect(() => parseDocument(doc(...most, words("a")))).toThrow(/10000 nodes/);
  expect(() => parseDocument(doc(words("я".repeat(524_289))))).toThrow(/1 MB/);
});

test("what is no node of the tree is refused", () => {
  const link = (attrs: unknown) =>
    doc({ type: "paragraph", content: [{ type: "text", text: "a", marks: [{ type: "link", attrs }] }] });
  for (const hostile of [
    null,
    1,
    "text",
    [],
    doc({ type: "script" }),
    doc({ ...words("a"), onclick: "x" }),
    { type: "doc" },
  ]) {
    expect(() => parseDocument(hostile)).toThrow(/not the text of an article/);
  }
  expect(() => parseDocument(link({ kind: "external", href: "javascript:alert(1)" }))).toThrow();
  expect(() => parseDocument(link({ kind: "external", href: 'https://a.example/" onx=' }))).toThrow();
});

test("equal neighbours are joined, and what nobody could see is left out", () => {
  const text = (value: string, ...marks: string[]) => ({
    type: "text",
    text: value,
    marks: marks.map((type) => ({ type })),
  });
  const untidy = doc(
    {
      type: "paragraph",
      content: [
        { type: "hardBreak" },
        text("a"),
        text("b"),
        text("c", "emphasis", "strong"),
        text("d", "strong", "emphasis"),
        { type: "hardBreak" },
      ],
    },
    { type: "paragraph", content: [] },
    words("x\0y\ud800"),
  );
  expect(parseDocument(untidy)).toEqual(
    doc(
      { type: "paragraph", content: [{ type: "text", text: "ab" }, text("cd", "strong", "emphasis")] },
      words("x\ufffdy\ufffd"),
    ),
  );
});
