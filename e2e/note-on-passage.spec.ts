import { expect, test } from "@playwright/test";
import { createStory } from "#newsroom/stories.ts";
import { aDraft, deskOf } from "./support/newsroom.ts";
import { hire, signIn } from "./support/staff.ts";
import { openEditor } from "./support/writing.ts";

test("a note on a passage calls in a colleague, who finds it on the desk, answers, and sees it settled @once", async ({
  page,
  browser,
}) => {
  const [ana, tom] = [await hire("editor"), await hire("editor")];
  const story = await createStory(deskOf("editor"), aDraft({ headline: "Spoken of", text: "Eleven votes, no more." }));
  await signIn(page, ana);
  const text = await openEditor(page, story);
  await text.click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Shift+Control+ArrowRight");
  await page.keyboard.press("Shift+Control+ArrowRight");
  await page.getByRole("button", { name: "Note on these words" }).click();
  const panel = page.getByRole("tabpanel", { name: /^Comments/ });
  await expect(panel.getByLabel(/^About these words/)).toHaveValue(/^Eleven votes/);
  await panel.getByLabel("A new note").fill(`Counted twice? @${tom.name}`);
  await panel.getByRole("button", { name: "Note it" }).click();
  const open = panel.getByRole("list", { name: "Open notes" });
  await expect(open.getByRole("blockquote")).toHaveText("Eleven votes");
  await expect(page.getByRole("tab", { name: "Comments 1" })).toBeVisible();
  await expect(text).toContainText("Eleven votes, no more.");

  const theirs = await (await browser.newContext()).newPage();
  await signIn(theirs, tom);
  await theirs.goto("/newsroom");
  const called = theirs.getByRole("region", { name: "You are called in" });
  await expect(called).toContainText(`Counted twice? @${tom.name}`);
  await called.getByRole("link", { name: "Spoken of" }).click();
  await theirs.getByRole("button", { name: "I have seen it" }).click();
  await theirs.getByText("Answer", { exact: true }).first().click();
  await theirs.getByLabel("Your answer").fill("Twice, by two people.");
  await theirs.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(theirs.getByText("Twice, by two people.")).toBeVisible();
  await theirs.goto("/newsroom");
  await expect(theirs.getByRole("region", { name: "You are called in" })).toHaveCount(0);
  await theirs.context().close();

  await page.reload();
  await page.getByRole("tab", { name: /^Comments/ }).click();
  await expect(open).toContainText("Twice, by two people.");
  await open.getByRole("button", { name: "Settle" }).click();
  await expect(panel.getByText("1 settled note")).toBeVisible();
});
