import { expect, test } from "vitest";
import { parseMarkdown } from "#domain/body/markdown/syntax.ts";

const many = 20_000;

test("a text of marks without end is refused with the line, before it is parsed", () => {
  for (const mark of ["*a b_ ", "a*", "**a ", "_a ", "~~a ", "[", "a]", "![a"]) {
    const text = `Fine.\n\n${mark.repeat(many)}`;
    expect(() => parseMarkdown(text), mark).toThrow(/^line 3: more than 4000 marks .* divide the text$/);
  }
  expect(() => parseMarkdown(`*a\n${"*b\n".repeat(many)}`)).toThrow(/^line 4001: /);
  expect(() => parseMarkdown(`${"|a".repeat(many)}\n${"|-".repeat(many)}`)).toThrow(/^line 1: more than 500 cells/);
});

test("a long text with many marks, a long table and marks that are letters are no trouble", () => {
  const paragraphs = "A *word* and a [link](/a).\n\n".repeat(300);
  const table = `| a | b |\n| - | - |\n${"| **a** | [b](/b) |\n".repeat(100)}`;
  expect(parseMarkdown(`${paragraphs}${table}`).children).toHaveLength(301);
  expect(parseMarkdown("\\*".repeat(5000)).children).toHaveLength(1);
});
