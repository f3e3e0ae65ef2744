import { expect, test } from "vitest";
import { readBody } from "#domain/body/markdown/read-body.ts";
import { writeBody } from "#domain/body/markdown/write-body.ts";
import { parseDocument } from "#domain/body/parse.ts";
import { plainText } from "#domain/body/plain-text.ts";

const reading = { addresses: { siteUrl: "https://paper.example" }, timeZone: "Europe/Oslo" };
const read = (markdown: string) => readBody(markdown, reading);
const textOf = (markdown: string) => plainText(read(markdown));
const written = (text: string) =>
  writeBody(parseDocument({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] }), {
    ...reading,
    known: {},
  });

test("a dollar is a dollar with none, one or two backslashes before it", () => {
  expect(textOf("$5 \\$5 \\\\$5")).toBe("$5 $5 $5");
  expect(textOf("\\\\\\$5")).toBe("\\$5");
  expect(textOf("`\\$5`")).toBe("\\$5");
});

test("backslashes before a dollar are written so that they come back", () => {
  expect(written("$5")).toBe("$5");
  expect(written("\\$5")).toBe("\\\\\\$5");
  expect(written("\\\\$5")).toBe("\\\\\\\\\\$5");
});

test("words are written as typed wherever they read back, and only the signs that would be misread are escaped", () => {
  for (const text of [
    "at this [rate] of 3 * 4",
    "a_snake_word",
    "C:\\dir & co",
    "12:30 foo:bar",
    "x < y > z",
    "-5 degrees",
    "a | b",
    "AT&T",
    "#1",
  ]) {
    expect(written(text)).toBe(text);
  }
  expect(written("[rate] and *this*")).toBe("[rate] and \\*this\\*");
  expect(written("1. x")).toBe("1\\. x");
  expect(written("[a](b)")).toMatch(/^(\\\[a\]|\[a\\\])\(b\)$/);
  expect(written(" edge ")).toBe("&#x20;edge&#x20;");
});

test("typography is never changed", () => {
  const text = "“open ‘mixed’ it's – — … \u00a0\u200b\u200f\tтекст مرحبا 👩‍🚀";
  expect(textOf(text)).toBe(text);
  expect(written(text)).toBe(text);
});

test("what the tree has no node for keeps its words", () => {
  expect(textOf("<div><p>In *a* block</p></div>")).toBe("In a block");
  expect(textOf("<script>alert(1)</script> x")).toBe("alert(1) x");
  expect(textOf("A note[^1].\n\n[^1]: The note.")).toBe("A note[^1].\n\n[^1]: The note.");
  expect(textOf("[word]: some text")).toBe("[word]: some text");
  expect(textOf("    indented")).toBe("indented");
  expect(textOf("```\ncode *x*\n```")).toBe("code *x*");
  expect(textOf("word ![alt](x.webp) word")).toContain("word");
  expect(textOf(':::unknown{title="T"}\nInside\n:::')).toBe("T\n\nInside");
  expect(textOf("::unknown{a=b}")).toBe("::unknown{a=b}");
  expect(textOf("| a |\n| - |\n| b | c |")).toContain("c");
  expect(read("# One\n\n##### Five").content).toMatchObject([{ attrs: { level: 2 } }, { attrs: { level: 4 } }]);
});

test("an address that nobody could safely follow is kept as unresolved", () => {
  for (const href of ["javascript:alert(1)", "data:text/html,x", "//evil.example", "#", "/about", "ftp://a.example"]) {
    expect(read(`[x](${href})`).content).toMatchObject([
      { content: [{ marks: [{ attrs: { kind: "unresolved", href } }] }] },
    ]);
  }
});

test("nesting beyond what a body may be is flattened, and its words stay", () => {
  expect(textOf(`${"> ".repeat(40)}deep`)).toBe("deep");
  expect(textOf(`${"- ".repeat(40)}deep`)).toBe("deep");
  expect(textOf(`${"> ".repeat(100_000)}deep`)).toMatch(/^> > .* deep$/);
  expect(textOf(`${":::aside\n".repeat(3000)}deep`)).toMatch(/^:::aside\n.*deep$/s);
  expect(written("- ".repeat(100))).toMatch(/^\\- - /);
});

test("pictures take the words of the next line as caption, and its closing bold run as credit", () => {
  expect(read('![A](a.webp "wide")\nOf **it** all. **Me / Us**\n\n![B](b.webp)').content).toMatchObject([
    {
      type: "image",
      attrs: { src: "a.webp", alt: "A", credit: "Me / Us", wide: true },
      content: [{ text: "Of " }, { text: "it" }, { text: " all." }],
    },
    { type: "image", attrs: { src: "b.webp", credit: "", wide: false } },
  ]);
  expect(read("![A](a.webp)\n![B](b.webp)").content.map(({ type }) => type)).toEqual(["image", "image"]);
});

test("a time of a post is on the clocks of the paper", () => {
  const at = (written: string) => read(`::post{at="${written}" key}`).content[0];
  expect(at("2026-07-01T10:00")).toMatchObject({ attrs: { at: Date.parse("2026-07-01T08:00Z"), key: true } });
  expect(at("2026-10-25T02:30+01:00")).toMatchObject({ attrs: { at: Date.parse("2026-10-25T01:30Z") } });
  expect(() => at("2026-02-30T10:00")).toThrow(/line 1/);
});
