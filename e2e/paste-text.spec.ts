import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import type { Draft } from "#domain/articles/draft.ts";
import { createStory } from "#newsroom/stories.ts";
import { aDraft, deskOf } from "./support/newsroom.ts";
import { signIn } from "./support/staff.ts";
import { complaintsOf, openEditor, paste, saved, storedText } from "./support/writing.ts";

const sample = (name: string) => readFileSync(new URL(`support/clipboard/${name}.txt`, import.meta.url), "utf8");

/** What is stored of something pasted into an empty text. */
async function pasted(page: Page, data: Record<string, string>): Promise<Draft["body"]["content"]> {
  await signIn(page, "editor");
  const story = await createStory(deskOf("editor"), aDraft({ body: { type: "doc", content: [] } }));
  const text = await openEditor(page, story);
  await text.click();
  await paste(text, data);
  // Markdown is read by a part that is fetched first.
  await expect(text).toHaveText(/\S/);
  await page.keyboard.press("Control+End");
  await saved(page);
  return (await storedText(page, story)).body.content;
}

const words = (text: string, ...marks: string[]) => ({
  type: "text",
  text,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
});
const line = (...content: object[]) => ({ type: "paragraph", content });
const heading = (level: number, text: string) => ({ type: "heading", attrs: { level }, content: [words(text)] });

test("Google Docs: headings, marks, lists in lists and links come along, looks do not @once", async ({ page }) => {
  const complaints = complaintsOf(page);
  const content = await pasted(page, { "text/html": sample("google-docs"), "text/plain": "A winter without a lock" });
  const item = (...blocks: object[]) => ({ type: "listItem", content: blocks });
  expect(content).toEqual([
    heading(2, "A winter without a lock"),
    line(
      words("The city voted "),
      words("late", "strong"),
      words(" on Monday", "emphasis"),
      words(", said "),
      {
        ...words("the office"),
        marks: [{ type: "link", attrs: { kind: "external", href: "https://harbour.example/office?a=1" } }],
      },
      words("."),
    ),
    {
      type: "bulletList",
      content: [
        item(line(words("Gate one")), { type: "bulletList", content: [item(line(words("rusted")))] }),
        item(line(words("Gate two"))),
      ],
    },
  ]);
  expect(complaints).toEqual([]);
});

test("Word: its lists are lists again, its empty lines are gone, its tables are tables @once", async ({ page }) => {
  const content = await pasted(page, { "text/html": sample("word"), "text/plain": "Notes from the quay" });
  const cell = (text: string) => ({ type: "tableCell", content: [line(words(text))] });
  const row = (...cells: string[]) => ({ type: "tableRow", content: cells.map(cell) });
  expect(content).toEqual([
    heading(2, "Notes from the quay"),
    line(words("The gates "), words("held", "strong"), words(" until "), words("four", "emphasis"), words(".")),
    {
      type: "bulletList",
      content: [
        {
          type: "listItem",
          content: [
            line(words("Sandbags")),
            {
              type: "orderedList",
              attrs: { start: 1 },
              content: [{ type: "listItem", content: [line(words("Filled"))] }],
            },
          ],
        },
        { type: "listItem", content: [line(words("Pumps"))] },
      ],
    },
    { type: "table", content: [row("Gate", "Built"), row("Four", "1972")] },
  ]);
});

test("a web page: structure comes along, its picture as a gap that names what is missing @once", async ({ page }) => {
  const content = await pasted(page, { "text/html": sample("web-page"), "text/plain": "What the engineers say" });
  expect(content.map(({ type }) => type)).toEqual([
    "heading",
    "paragraph",
    "blockquote",
    "image",
    "paragraph",
    "horizontalRule",
  ]);
  expect(content[3]).toEqual({
    type: "image",
    attrs: { media: null, src: "wall.jpg", alt: "A wall in fog", credit: "", wide: false },
    content: [words("The wall on Monday.")],
  });
  await expect(page.getByText("A picture was pasted as a gap")).toBeVisible();
});

test("Markdown is read as what it means, and as plain text when it is pasted as such", async ({ page }) => {
  const markdown = "## Heading\n\nIt was **eleven**, [here](/2026/11/17/orva-barrier-vote-a2001).\n\n1. one\n2. two";
  const content = await pasted(page, { "text/plain": markdown });
  expect(content.map(({ type }) => type)).toEqual(["heading", "paragraph", "orderedList"]);
  expect(JSON.stringify(content)).toContain('{"kind":"article","id":2001}');
});

test("hostile HTML loses everything that could do harm and keeps its words @once", async ({ page }) => {
  let asked = 0;
  page.on("dialog", () => {
    asked += 1;
  });
  page.on("request", (request) => {
    if (request.url().includes("evil.example")) asked += 1;
  });
  const content = await pasted(page, { "text/html": sample("hostile"), "text/plain": "Words" });
  const stored = JSON.stringify(content);
  expect(stored).toContain("Words that look safe.");
  expect(stored).not.toMatch(/javascript|data:|evil|alert|onerror|embed|secret|\.\.\//i);
  expect(await page.title()).not.toContain("broken");
  expect(asked).toBe(0);
});

test("more than a text can be is refused with a word, and nothing is stored @once", async ({ page }) => {
  await signIn(page, "editor");
  const story = await createStory(deskOf("editor"), aDraft({ text: "As it was." }));
  const text = await openEditor(page, story);
  await text.click();
  await paste(text, { "text/plain": "word ".repeat(300_000) });
  await expect(page.getByText("That is too much to paste at once.")).toBeVisible();
  await paste(text, {
    "text/html": `${"<blockquote>".repeat(10_000)}deep${"</blockquote>".repeat(10_000)}`,
    "text/plain": "deep",
  });
  await page.keyboard.press("Control+End");
  await saved(page);
  expect(JSON.stringify((await storedText(page, story)).body).length).toBeLessThan(5000);
});
