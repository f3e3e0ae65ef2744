import { expect, test } from "@playwright/test";
import { createStory } from "#newsroom/stories.ts";
import { aDraft, deskOf } from "./support/newsroom.ts";
import { signIn } from "./support/staff.ts";
import { openEditor } from "./support/writing.ts";

test("Escape leaves the question before a release, and focus is back at the menu it was opened from", async ({
  page,
}) => {
  await signIn(page, "editor");
  await openEditor(page, await createStory(deskOf("editor"), aDraft({ text: "[TK] still to come" })));
  const menu = page.getByRole("button", { name: "Other steps" });
  await menu.press("Enter");
  await page.getByRole("menuitemcheckbox", { name: /Publish now/ }).press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(menu).toBeFocused();
});
