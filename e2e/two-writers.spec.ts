import { expect, test } from "@playwright/test";
import { createStory } from "#newsroom/stories.ts";
import { aDraft, deskOf } from "./support/newsroom.ts";
import { hire, signIn } from "./support/staff.ts";
import { openEditor, saved, storedText } from "./support/writing.ts";

test("the second at a story reads until they take over, and the first is told so, and goes on from the second’s words once they left @once", async ({
  page,
  browser,
}) => {
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
  await expect(other.getByRole("status").filter({ hasText: "You have taken over" })).toBeVisible();
  await expect(other.getByLabel("Headline", { exact: true })).toBeFocused();
  await expect(page.getByText(`${second.name} has taken over and is writing here`, { exact: false })).toBeVisible({
    timeout: 30_000,
  });
  await expect(text).toHaveAttribute("contenteditable", "false");
  await otherText.press("Control+End");
  await other.keyboard.type(" The second ones.");
  await saved(other);
  await other.goto("/newsroom");
  await expect(text).toHaveAttribute("contenteditable", "true", { timeout: 30_000 });
  await expect(text).toContainText("The first words. The second ones.");
});

test("who was taken over from is told with the next words, keeps them, and after taking over again compares both texts @once", async ({
  page,
  browser,
}) => {
  await signIn(page, await hire("editor"));
  const story = await createStory(deskOf("editor"), aDraft({ text: "The first words." }));
  const text = await openEditor(page, story);
  await text.press("Control+End");
  await page.keyboard.type(" Before.");
  await saved(page);
  const other = await (await browser.newContext()).newPage();
  const second = await signIn(other, await hire("editor"));
  const otherText = await openEditor(other, story);
  await other.getByRole("button", { name: "Take over" }).click();
  await expect(otherText).toHaveAttribute("contenteditable", "true");
  await page.keyboard.type(" After.");
  const notice = page.getByRole("alert").filter({ hasText: `${second.name} has taken over` });
  await expect(notice).toContainText("not saved: it is kept on this device");
  await expect(notice).toBeFocused();
  await expect(text).toContainText("Before. After.");
  await otherText.press("Control+End");
  await other.keyboard.type(" Theirs.");
  await saved(other);
  expect(JSON.stringify((await storedText(other, story)).body)).toContain("Before. Theirs.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Two texts of this story" })).toBeFocused();
  await page.getByRole("button", { name: "Take all of mine" }).click();
  await saved(page);
  expect(JSON.stringify((await storedText(page, story)).body)).toContain("Before. After.");
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
  const send = (verb: string, data: object) =>
    other.request.post(`/newsroom/stories/${story}/edit/${verb}`, { data, headers: { Origin: origin } });
  await send("lock", { takeOver: true });
  expect(await (await send("save", { revision, content: theirs })).json()).toMatchObject({ ok: true });
  await send("lock", { leave: true });
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
