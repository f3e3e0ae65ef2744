import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Paper } from "#domain/articles/file/paper.ts";
import { readArticleFile } from "#domain/articles/file/read-article-file.ts";
import { writeFile } from "#domain/articles/file/write-article-file.ts";
import { MarkdownProblem } from "#domain/body/markdown/problem.ts";

const paper: Paper = {
  siteUrl: "https://paper.example",
  timeZone: "Europe/Oslo",
  sections: ["world", "veles-bay"],
  importSection: "world",
};

/** A file with the traps of real ones: dollars escaped once and twice, brackets, quotations left open, dead links. */
const PLAIN = `

# Ferry Talks “Near the Rocks” – Harbour Master to LP

By [Runa Falk](#)

February 14, 2025



The harbour master speaks on the quay of the ferry's old berth in Lunde, on Feb. 12. **Ole Brandt / LPA**

LUNDE, Norway — The islanders' ferry is “aground in all but name,” she told the Lunde Post.

“In December [rate] of loss was 35, and in January — 30, [she](#) said. It's unavoidable.

“I would say, ‘Sell it’,” it’s [\\\\$500](#) for a ticket and \\$200 for a dog_kennel with 3 * 4 berths.

**Related article:** [Next Round of Ferry Talks Set for Next Week, Council Says](#)

Last words.

Original url:

<https://www.lundepost.example/2025/02/14/ferry-talks-near-the-rocks-a90210>`;

test("an article in the plain shape is read whole", () => {
  const { draft, id, slug, releasedOn, releasedAt, originalUrl } = readArticleFile(PLAIN, paper);
  expect({ id, slug, releasedOn, originalUrl }).toEqual({
    id: 90210,
    slug: "ferry-talks-near-the-rocks",
    releasedOn: "2025-02-14",
    originalUrl: "https://www.lundepost.example/2025/02/14/ferry-talks-near-the-rocks-a90210",
  });
  expect(releasedAt).toBe(Date.parse("2025-02-14T00:00+01:00"));
  expect(draft.headline).toBe("Ferry Talks “Near the Rocks” – Harbour Master to LP");
  expect(draft.authors).toEqual([{ name: "Runa Falk", role: "author" }]);
  expect(draft.dateline).toBe("LUNDE, Norway");
  expect(draft.lead).toMatchObject({ media: null, credit: "Ole Brandt / LPA" });
  expect(draft.body.content.map(({ type }) => type)).toEqual([
    "paragraph",
    "paragraph",
    "paragraph",
    "related",
    "paragraph",
  ]);
  expect(draft.body.content[2]).toEqual({
    type: "paragraph",
    content: [
      { type: "text", text: "“I would say, ‘Sell it’,” it’s " },
      { type: "text", text: "$500", marks: [{ type: "link", attrs: { kind: "unresolved", href: "#" } }] },
      { type: "text", text: " for a ticket and $200 for a dog_kennel with 3 * 4 berths." },
    ],
  });
});

test("it comes back to the byte but for the escapes before dollars", () => {
  expect(writeFile(readArticleFile(PLAIN, paper), paper)).toBe(PLAIN.replace(/\\{1,2}\$/g, "$"));
});

const SAMPLES = "../shared/seeds";
const samples = existsSync(SAMPLES) ? readdirSync(SAMPLES).filter((name) => name.endsWith(".txt")) : [];

test.runIf(samples.length > 0)("the sample comes back to the byte but for the escapes before dollars", () => {
  for (const name of samples) {
    const sample = readFileSync(`${SAMPLES}/${name}`, "utf8");
    expect(writeFile(readArticleFile(sample, paper), paper)).toBe(sample.replace(/\\{1,2}\$/g, "$"));
  }
});

test("what has since found its address is written with it", () => {
  const article = { id: 7, slug: "next-round", releasedOn: "2025-02-16" };
  const key = "next round of ferry talks set for next week, council says";
  const written = writeFile(readArticleFile(PLAIN, paper), paper, { headlines: { [key]: article } });
  expect(written).toContain("[Next Round of Ferry Talks Set for Next Week, Council Says](/2025/02/16/next-round-a7)");
});

function problemOf(file: string): string {
  try {
    readArticleFile(file, paper);
  } catch (error) {
    if (error instanceof MarkdownProblem) return error.message;
    throw error;
  }
  return "";
}

test("what cannot be understood is named with its line", () => {
  const front = (yaml: string) => problemOf(`---\nkicker: A\n${yaml}\n---\n\n# A\n\nText.\n`);
  expect(problemOf("Text without a headline.")).toMatch(/^line 1: .*headline/);
  expect(problemOf("\n\n# \n")).toMatch(/^line 3: the headline is empty/);
  expect(problemOf("# A\n\nBy B\n\nFebuary 30, 2026\n")).toMatch(/^line 5: .*calendar/);
  expect(front("section: cooking")).toMatch(/^line 3: section: “cooking”/);
  expect(front("label: gossip")).toMatch(/^line 3: label: “gossip”/);
  expect(front("roles:\n  a: cook")).toMatch(/^line 4: roles.a: “cook”/);
  expect(front("colour: red")).toMatch(/^line 3: colour: /);
  expect(front("topics: [a")).toMatch(/^line \d: /);
  expect(front("published: noon")).toMatch(/^line 3: published/);
  expect(problemOf('# A\n\nText.\n\n::post{at="noon"}\n')).toMatch(/^line 5: /);
  expect(problemOf("# A\n\nText.\n\nOriginal url:\n\n<ftp://x.example/y>")).toMatch(/^line 7: /);
});

const CHANGED = `---
id: 5
changes:
  - kind: typo
    at: 2026-11-18T08:00
    replace:
      - ["teh wall", "the wall"]
  - kind: correction
    at: 2026-11-18T09:00
    note: The wall is 3.4 km long.
    replace:
      - ["4.3 km", "3.4 km"]
  - kind: withdrawal
    at: 2026-11-19T09:00
    note: It was not so.
---

# A

November 17, 2026

It says teh wall is 4.3 km long.
`;

test("changes are made one upon the other, each at its time", () => {
  const { draft, changes } = readArticleFile(CHANGED, paper);
  const textOf = (one: typeof draft | undefined) => JSON.stringify(one?.body.content);
  expect(textOf(draft)).toContain("teh wall is 4.3 km");
  expect(changes.map(({ kind, note }) => [kind, note])).toEqual([
    ["typo", ""],
    ["correction", "The wall is 3.4 km long."],
    ["withdrawal", "It was not so."],
  ]);
  expect(textOf(changes[0]?.draft)).toContain("the wall is 4.3 km");
  expect(textOf(changes[1]?.draft)).toContain("the wall is 3.4 km");
  expect(changes[2]?.draft).toBeUndefined();
  expect(changes[0]?.at).toBe(Date.parse("2026-11-18T08:00+01:00"));
});

test("a change whose words are not found exactly once is a problem of that line", () => {
  expect(problemOf(CHANGED.replace("teh wall is", "a wall is"))).toMatch(/^line 7: .*not in the text/);
  expect(problemOf(`${CHANGED}\nThe 4.3 km again.\n`)).toMatch(/^line 12: .*in the text 2 times/);
  expect(problemOf(CHANGED.replace("    note: The wall is 3.4 km long.\n", ""))).toMatch(/a correction says why/);
});

test("bylines of several, with and without links, give their names in order", () => {
  const authors = (line: string) =>
    readArticleFile(`# A\n\n${line}\n\nText.`, paper).draft.authors.map(({ name, slug }) => [name, slug]);
  expect(authors("By [A](/author/a), [B C](#) and [D](https://paper.example/author/d)")).toEqual([
    ["A", "a"],
    ["B C", undefined],
    ["D", "d"],
  ]);
  expect(authors("By A. Smith, B Jones and C")).toEqual([
    ["A. Smith", undefined],
    ["B Jones", undefined],
    ["C", undefined],
  ]);
  expect(authors("By the time it was over, nobody spoke.")).toEqual([]);
});

test("links to articles of the paper, and of the paper it came from, lead to ours", () => {
  const file =
    "# A\n\nText [a](/2026/01/02/x-a3) [b](https://paper.example/2026/01/02/x-a4) [c](https://old.example/2026/01/02/x-a5) [d](https://else.example/x-a6) [e](javascript:alert(1)).\n\nOriginal url:\n\n<https://old.example/2026/01/01/a-a1>";
  const targets = JSON.stringify(readArticleFile(file, paper).draft.body).match(/"attrs":\{[^}]*\}/g);
  expect(targets?.map((target) => JSON.parse(`{${target}}`).attrs)).toEqual([
    { kind: "article", id: 3 },
    { kind: "article", id: 4 },
    { kind: "article", id: 5 },
    { kind: "external", href: "https://else.example/x-a6" },
    { kind: "unresolved", href: "javascript:alert(1)" },
  ]);
});
