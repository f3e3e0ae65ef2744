import { expect, test } from "@playwright/test";
import { createStory } from "#newsroom/stories.ts";
import { aDraft, deskOf } from "./support/newsroom.ts";
import { hire, signIn } from "./support/staff.ts";
import { openEditor, saved, storedText } from "./support/writing.ts";

test("the second at a story reads until they take over, and the first is told so @once", async ({ page, browser }) => {
  const first = await signIn(page, await hire("editor"));
  const story = await createStory(deskOf("editor"), aDraft({ text: "The first words." }));
  const text = await openEditor(page, story);
  await text.click();
  const other = await (await browser.newContext()).newPage();
  const second = await signIn(other, await hire("editor"));
  const otherText = await openEditor(other, story);
  await expect(other.getByText(`${first.name} is writing here`, { exact: false })).toBeVisible();
  await expect(otherText).toHaveAttribute("contenteditable", "false");
  await other.getByRole("button", { name: "Take over" }).click();
  await expect(otherText).toHaveAttribute("contenteditable", "true");
  await expect(page.getByText(`${second.name} is writing here`, { exact: false })).toBeVisible({ timeout: 30_000 });
  await expect(text).toHaveAttribute("contenteditable", "false");
});

test("a save that comes too late shows both texts, and what is chosen is saved", async ({ page, browser }) => {
  await signIn(page, await hire("editor"));
  const story = await createStory(
    deskOf("editor"),
    aDraft({ headline: "Two hands", text: "One paragraph of the text." }),
  );
  const text = await openEditor(page, story);
  const other = await (await browser.newContext()).newPage();
  await signIn(other, await hire("editor"));
  const { revision, content } = (await (await other.request.get(`/newsroom/stories/${story}/edit/text`)).json()).value;
  const theirs = { ...content, headline: "Two hands, four eyes" };
  const origin = new URL(page.url()).origin;
  const answer = await other.request.post(`/newsroom/stories/${story}/edit/save`, {
    data: { revision, content: theirs },
    headers: { Origin: origin },
  });
  expect((await answer.json()).ok).toBe(true);
  await text.press("Control+End");
  await page.keyboard.type(" And mine.");
  await expect(page.getByRole("heading", { name: "Two texts of this story" })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole("group", { name: /^Headline/ }).getByText("four eyes")).toBeVisible();
  await expect(page.getByText("And mine.").first()).toBeVisible();
  // Who wrote by key goes on by key: from the heading to each difference, and with the arrows from text to text.
  await expect(page.getByRole("heading", { name: "Two texts of this story" })).toBeFocused();
  await page
    .getByRole("group", { name: /^Headline/ })
    .getByRole("radio", { checked: true })
    .focus();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("group", { name: /^Headline/ }).getByRole("radio", { name: "Mine" })).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("button", { name: "Save what is chosen below" }).click();
  await saved(page);
  const merged = await storedText(page, story);
  expect(merged.headline).toBe("Two hands, four eyes");
  expect(JSON.stringify(merged.body)).toContain("One paragraph of the text. And mine.");
});
