import { expect, type Locator, test } from "@playwright/test";
import { createStory } from "#newsroom/stories.ts";
import { expectNoViolation, expectToFit } from "./support/axe.ts";
import { aDraft, deskOf } from "./support/newsroom.ts";
import { signIn } from "./support/staff.ts";
import { complaintsOf, openEditor, saved, storedText, textIn } from "./support/writing.ts";

const empty = { body: { type: "doc" as const, content: [] } };

test("what is written with signs, keys and the slash menu is saved by itself, and is the same after a reload", async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await signIn(page, "editor");
  const story = await createStory(deskOf("editor"), aDraft({ headline: "Written by hand", ...empty }));
  const text = await openEditor(page, story);
  await text.click();
  await page.keyboard.type("## A winter without a lock\n");
  await page.keyboard.type("It was **eleven** votes, `x` and _so on_, [TK: who].\n");
  await page.keyboard.type("- one\ntwo\n\n");
  await page.keyboard.type("/pull");
  await page.keyboard.press("Enter");
  await page.keyboard.type("We are choosing a machine.");
  await page.getByLabel("Said by").fill("Ilse Marran");
  await saved(page);
  await expect(page.getByRole("button", { name: /1 × \[TK\]/ })).toBeVisible();
  const { body } = await storedText(page, story);
  const line = (words: string) => ({ type: "paragraph", content: [{ type: "text", text: words }] });
  expect(body.content).toEqual([
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "A winter without a lock" }] },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "It was " },
        { type: "text", text: "eleven", marks: [{ type: "strong" }] },
        { type: "text", text: " votes, " },
        { type: "text", text: "x", marks: [{ type: "code" }] },
        { type: "text", text: " and " },
        { type: "text", text: "so on", marks: [{ type: "emphasis" }] },
        { type: "text", text: ", [TK: who]." },
      ],
    },
    { type: "bulletList", content: ["one", "two"].map((words) => ({ type: "listItem", content: [line(words)] })) },
    { type: "pullQuote", attrs: { by: "Ilse Marran", post: "" }, content: [line("We are choosing a machine.")] },
  ]);
  await page.reload();
  await expect(textIn(page)).toContainText("We are choosing a machine.");
  expect((await storedText(page, story)).body).toEqual(body);
  expect(complaints).toEqual([]);
});

test("headline, section, authors in their order and a lead picture are chosen without a mouse @once", async ({
  page,
}) => {
  await signIn(page, "editor");
  const story = await createStory(deskOf("editor"), aDraft({ headline: "", section: "", authors: [], ...empty }));
  await openEditor(page, story);
  await page.getByLabel("Headline", { exact: true }).fill("Gates close at four");
  await page.getByLabel("Section", { exact: true }).selectOption("politics");
  for (const name of ["Inés Calder", "Tobias Renn"]) {
    await page.getByRole("button", { name: "Add author" }).press("Enter");
    await page.getByRole("combobox", { name: "Search people by name" }).fill(name);
    await expect(page.getByRole("option", { name })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: `${name}: remove` })).toBeVisible();
  }
  await page.getByRole("button", { name: /^Tobias Renn: remove/ }).press("ArrowLeft");
  await page.getByRole("button", { name: "Choose a picture" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox").fill("lighthouse");
  await expect(dialog.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await saved(page);
  const text = await storedText(page, story);
  expect(text).toMatchObject({ headline: "Gates close at four", section: "politics", lead: { src: "lighthouse" } });
  expect(text.authors.map(({ slug }) => slug)).toEqual(["tobias-renn", "ines-calder"]);
});

test("Enter pressed while it is still being looked for chooses what is found then @once", async ({ page }) => {
  await signIn(page, "editor");
  const story = await createStory(deskOf("editor"), aDraft({ authors: [], ...empty }));
  await openEditor(page, story);
  await page.getByRole("button", { name: "Add author" }).press("Enter");
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/look-up.*Tobias/, async (route) => {
    await held;
    await route.continue();
  });
  const field = page.getByRole("combobox", { name: "Search people by name" });
  await field.fill("Tobias Renn");
  await field.press("Enter");
  await expect(page.getByText("Looking…")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Tobias Renn: remove/ })).toHaveCount(0);
  release();
  await expect(page.getByRole("button", { name: /^Tobias Renn: remove/ })).toBeVisible();
});

/** Waits until a dialog has gone and the text has the keys again: it takes them, with its selection, a frame later. */
async function backIn(text: Locator): Promise<void> {
  await expect(text.page().getByRole("dialog")).toHaveCount(0);
  await expect(text).toBeFocused();
  await text.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

test("a related card, a gallery, a table, an embed and a link to an article are put in and stored as references @once", async ({
  page,
}) => {
  await signIn(page, "editor");
  const target = await createStory(deskOf("editor"), aDraft({ headline: "Not out for a while" }));
  const story = await createStory(deskOf("editor"), aDraft({ ...empty }));
  const text = await openEditor(page, story);
  await text.click();
  await page.keyboard.type("See this.");
  await page.keyboard.press("Shift+Control+ArrowLeft");
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox").fill(String(target));
  await expect(dialog.getByRole("option")).toHaveCount(1);
  await expect(dialog.getByRole("option")).toContainText("Not out for a while");
  await page.keyboard.press("Enter");
  await backIn(text);
  await text.press("Control+End");
  // The editor hears of another selection only after the key.
  await page.waitForFunction(() => getSelection()?.isCollapsed);
  await page.waitForTimeout(200);
  await page.keyboard.press("Enter");
  await page.keyboard.type("/related");
  await page.keyboard.press("Enter");
  await dialog.getByRole("combobox").fill(String(target));
  await expect(dialog.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await backIn(text);
  await page.keyboard.type("/embed");
  await page.keyboard.press("Enter");
  await dialog.getByRole("textbox", { name: "Address" }).fill("https://www.youtube.com/watch?v=abc");
  await dialog.getByRole("button", { name: "Insert", exact: true }).click();
  await backIn(text);
  await page.keyboard.type("/table");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Gate");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Year");
  await page.getByRole("button", { name: "Remove row" }).click();
  await saved(page);
  const { body } = await storedText(page, story);
  expect(JSON.stringify(body)).toContain(`{"type":"link","attrs":{"kind":"article","id":${target}}}`);
  expect(body.content.map(({ type }) => type)).toEqual(["paragraph", "related", "embed", "table"]);
  expect(body.content[1]).toMatchObject({ attrs: { article: target, title: "Not out for a while" } });
  expect(body.content[2]).toMatchObject({ attrs: { provider: "YouTube", url: "https://www.youtube.com/watch?v=abc" } });
});

test("every block that asks for nothing is put in by the slash menu, and by its button as well @once", async ({
  page,
}) => {
  const slash = ["heading", "list", "numbered", "quote", "pull", "aside", "table", "divider", "post"];
  const buttons = [
    ["Heading", "Smaller heading"],
    ["List", "Numbered list"],
    ["Insert", "Pull quote"],
    ["Insert", "Aside"],
    ["Insert", "Table"],
    ["Insert", "Divider"],
    ["Insert", "Post of a live blog"],
  ] as const;
  const lines = [...slash, ...buttons.map(([, title]) => title)].map((words) => `A line for ${words}.`);
  const content = lines.map((text) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] }));
  await signIn(page, "editor");
  const story = await createStory(deskOf("editor"), aDraft({ body: { type: "doc", content } }));
  const text = await openEditor(page, story);
  for (const word of slash) {
    await text.getByText(`A line for ${word}.`, { exact: true }).click();
    await page.keyboard.press("End");
    await page.keyboard.type(` /${word}`);
    await page.keyboard.press("Enter");
  }
  const tools = page.getByRole("toolbar", { name: "Text" });
  for (const [menu, title] of buttons) {
    await text.getByText(`A line for ${title}.`, { exact: true }).click();
    await tools.getByRole("button", { name: menu, exact: true }).click();
    await page.getByRole("menuitemcheckbox", { name: new RegExp(`^${title}`) }).click();
  }
  await page.keyboard.press("Control+s");
  await saved(page);
  const { body } = await storedText(page, story);
  const blocks = ["pullQuote", "aside", "paragraph", "table", "paragraph", "horizontalRule", "paragraph", "livePost"];
  const kinds = ["heading", "bulletList", "orderedList", "blockquote", ...blocks, "heading", "orderedList", ...blocks];
  expect(body.content.map(({ type }) => type)).toEqual(kinds);
});

test("words are found and replaced, and quotation marks are set only when asked @once", async ({ page }) => {
  await signIn(page, "editor");
  const story = await createStory(deskOf("editor"), aDraft({ text: 'The quay, the quay. "It\'s a quay," she said.' }));
  const text = await openEditor(page, story);
  await text.click();
  await page.keyboard.press("Control+f");
  await page.getByLabel("Find", { exact: true }).fill("quay");
  await expect(page.getByText("3", { exact: true })).toBeVisible();
  await page.getByLabel("Replace with").fill("pier");
  await page.getByRole("button", { name: "Replace all" }).click();
  await page.keyboard.press("Escape");
  await expect(text).toContainText('The pier, the pier. "It\'s a pier," she said.');
  await page.getByRole("button", { name: "More for words" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Typographic quotation marks" }).click();
  await expect(text).toContainText("“It’s a pier,” she said.");
});

test("the editor with its previews has no accessibility violation and fits the screen @axe", async ({ page }) => {
  await signIn(page, "editor");
  const story = await createStory(deskOf("editor"), aDraft({ text: "[TK] still to come" }));
  await openEditor(page, story);
  await expect(page.frameLocator('iframe[title="Phone preview"]').getByText("still to come")).toBeVisible();
  await expectToFit(page);
  await expectNoViolation(page);
});

test("what is saved is seen beside the text at both widths, and checks lead to their place @once", async ({ page }) => {
  await signIn(page, "editor");
  const story = await createStory(deskOf("editor"), aDraft({ headline: "Seen beside", ...empty }));
  const text = await openEditor(page, story);
  await text.click();
  await page.keyboard.type("Words that a reader would see. [TK]");
  await saved(page);
  for (const title of ["Phone preview", "Desktop preview"])
    await expect(page.frameLocator(`iframe[title="${title}"]`).getByText("Words that a reader would see.")).toBeVisible(
      { timeout: 20_000 },
    );
  await page.getByRole("tab", { name: /Checks/ }).click();
  const check = page.getByRole("tabpanel").getByRole("listitem").filter({ hasText: "still to come" });
  await check.getByRole("button", { name: "Show" }).click();
  await expect(text).toBeFocused();
});

test("without JavaScript the words can be read, and a line says what writing needs @noscript @once", async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled, "for browsers without script");
  await signIn(page, "editor");
  const story = await createStory(deskOf("editor"), aDraft({ headline: "Read only", text: "Words as saved." }));
  await page.goto(`/newsroom/stories/${story}/edit`);
  await expect(page.getByText("Words as saved.")).toBeVisible();
  await expect(page.getByText(/Writing needs JavaScript/)).toBeVisible();
});
