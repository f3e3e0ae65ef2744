import { expect, test } from "@playwright/test";
import { createStory, saveVersion } from "#newsroom/stories.ts";
import { aDraft } from "./support/newsroom.ts";
import { signIn, staffOf } from "./support/staff.ts";

test("an editor sees word for word what changed between two versions and restores the first, losing none @noscript", async ({
  page,
}) => {
  const editor = { actor: await staffOf("editor"), now: Date.now() };
  const first = aDraft({ headline: "Council agrees to scrap the barrier", text: "The quay is 4.3 km long.", slug: "" });
  const id = await createStory(editor, first);
  await saveVersion(
    editor,
    id,
    aDraft({
      headline: "Council votes to retire the barrier",
      text: "The quay is 3.4 km long.",
      section: "politics",
      slug: "",
    }),
  );
  await signIn(page, "editor");
  await page.goto(`/newsroom/stories/${id}/versions`);
  await expect(page.locator("del").filter({ hasText: "agrees" })).toBeVisible();
  await expect(page.locator("ins").filter({ hasText: "votes" })).toBeVisible();
  await expect(page.locator("ins").filter({ hasText: "3.4" })).toBeVisible();
  await expect(page.getByText("Section", { exact: true })).toBeVisible();
  await expect(page.getByText("in 3 places")).toBeVisible();
  await page.getByRole("link", { name: "Inline" }).click();
  await expect(page.locator("del").filter({ hasText: "agrees" })).toHaveCount(1);

  await page.getByRole("button", { name: "Restore version 1" }).click();
  await expect(page.getByText("Version 1 is the newest text again.")).toBeVisible();
  await page.goto(`/newsroom/stories/${id}/versions?from=1&to=3`);
  await expect(page.getByText("say the same, letter for letter")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Version \d/ })).toHaveCount(3);
});
