import { expect, type Page, test } from "@playwright/test";
import { assignStory } from "#newsroom/plan-story.ts";
import { createStory, submitStory } from "#newsroom/stories.ts";
import { aDraft } from "./support/newsroom.ts";
import { signIn, staffOf } from "./support/staff.ts";

/** Stories of one's own, each with a word that no other story has. */
async function threeStories(): Promise<{ word: string; ids: number[] }> {
  const word = `desk${Math.random().toString(36).slice(2, 10)}`;
  const editor = { actor: await staffOf("editor"), now: Date.now() };
  const ids: number[] = [];
  for (const at of ["One", "Two", "Three"]) {
    ids.push(await createStory(editor, aDraft({ headline: `${at} of ${word}`, slug: "" })));
  }
  await submitStory(editor, ids[0] ?? 0);
  return { word, ids };
}

/** The list alone: what happened lately names stories as well. */
const listed = (page: Page, word: string) => page.getByRole("table").getByRole("link", { name: new RegExp(word) });
const row = (page: Page, headline: string) => page.getByRole("row").filter({ hasText: headline });

test("an editor finds stories by their words, approves two at once, and is told which one refused and why @noscript", async ({
  page,
}) => {
  const { word } = await threeStories();
  await signIn(page, "editor");
  await page.goto(`/newsroom?q=${word}`);
  await expect(listed(page, word)).toHaveCount(3);
  if ((page.viewportSize()?.width ?? 0) < 600) return;
  await page.getByLabel(`Select One of ${word}`).check();
  await page.getByLabel(`Select Two of ${word}`).check();
  await page.getByText("Change status").click();
  await page.getByRole("button", { name: "Approve", exact: true }).click();
  await expect(page.getByText("1 story was approved; 1 was not:")).toBeVisible();
  await expect(
    page
      .getByRole("status")
      .getByRole("listitem")
      .filter({ hasText: `Two of ${word}` }),
  ).toContainText("draft");
  await expect(row(page, `One of ${word}`)).toContainText("Ready");
  await expect(row(page, `Two of ${word}`)).toContainText("Draft");
});

test("filters stay in the address, are kept as a view under a name, and lead back to the same list @noscript", async ({
  page,
}) => {
  const { word, ids } = await threeStories();
  const { id, name } = await staffOf("editor");
  await assignStory({ actor: await staffOf("editor"), now: Date.now() }, ids[2] ?? 0, id);
  await signIn(page, "editor");
  await page.goto(`/newsroom?q=${word}&assignee=${id}`);
  await expect(listed(page, word)).toHaveCount(1);
  await expect(row(page, `Three of ${word}`)).toContainText(`${name}’s turn`);
  await page.getByText("Views", { exact: true }).click();
  await page.getByLabel("Keep these filters as").fill(`Mine ${word}`);
  await page.getByRole("button", { name: "Keep view" }).click();
  await expect(page.getByText("The view is kept.")).toBeVisible();
  await page.goto("/newsroom");
  await page.getByText("Views", { exact: true }).click();
  await page.getByRole("link", { name: `Mine ${word}` }).click();
  await expect(page).toHaveURL(new RegExp(`assignee=${id}`));
  await expect(listed(page, word)).toHaveCount(1);
});

test("a contributor sees stories of their own and nothing of any other's, by no address of the desk", async ({
  page,
}) => {
  const { word, ids } = await threeStories();
  const contributor = { actor: await staffOf("contributor"), now: Date.now() };
  await createStory(contributor, aDraft({ headline: `Mine of ${word}`, slug: "" }));
  await signIn(page, "contributor");
  await page.goto(`/newsroom?q=${word}`);
  await expect(listed(page, word)).toHaveText([`Mine of ${word}`]);
  for (const address of [`stories/${ids[0]}/versions`, `stories/${ids[0]}/schedule`, "people", "topics"]) {
    const answer = await page.request.get(`/newsroom/${address}`);
    expect([address, answer.status(), (await answer.text()).includes(word)]).toEqual([address, 404, false]);
  }
});

test("the desk is run by keys: down, choose, search, help @once", async ({ page }) => {
  const { word } = await threeStories();
  await signIn(page, "editor");
  await page.goto(`/newsroom?q=${word}`);
  await expect(page.getByRole("button", { name: /Keys/ })).toBeVisible();
  await page.locator("h1").click();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(page.getByText("1 selected")).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys of the desk" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await expect(page.getByLabel("Search stories")).toBeFocused();
});

test("people and topics are added, changed, and a topic is merged with a warning before @once", async ({ page }) => {
  const mark = Math.random().toString(36).slice(2, 8);
  await signIn(page, "editor");
  await page.goto("/newsroom/people/new");
  await page.getByLabel("Name").fill(`Vera ${mark}`);
  await page.getByLabel("Slug").fill("ines-calder");
  await page.getByRole("button", { name: "Add them" }).click();
  await expect(page.getByText("is the slug of Inés Calder already")).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue(`Vera ${mark}`);
  await page.getByLabel("Slug").fill("");
  await page.getByRole("button", { name: "Add them" }).click();
  await expect(page.getByRole("heading", { name: `Vera ${mark}` })).toBeVisible();

  await page.goto("/newsroom/topics/new");
  await page.getByLabel("Name").fill(`Quaysides ${mark}`);
  await page.getByRole("button", { name: "Add the topic" }).click();
  await expect(page.getByRole("heading", { name: `Quaysides ${mark}` })).toBeVisible();
  await page.getByLabel("becomes part of").selectOption("port");
  await expect(page.getByText("This cannot be undone.")).toBeVisible();
  await page.getByLabel("I have looked at both").check();
  await page.getByRole("button", { name: "Merge the topics" }).click();
  await expect(page).toHaveURL(/\/newsroom\/topics\/port$/);
});
