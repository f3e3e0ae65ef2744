import { expect, test } from "@playwright/test";
import { hire } from "./support/staff.ts";
import { complaintsOf, saved, textIn } from "./support/writing.ts";

test("somebody new signs in, writes, looks at the preview and publishes a first story, and readers have it", async ({
  page,
  request,
}) => {
  const complaints = complaintsOf(page);
  const word = `sandpiper${Date.now()}`;
  const { email, password } = await hire("editor");
  await page.goto("/newsroom");
  await page.getByLabel("Work e-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();

  await page.getByRole("link", { name: "New story" }).click();
  await page.getByRole("button", { name: "Begin to write" }).click();
  await expect(page.getByLabel(/^Headline/)).toBeFocused();
  await page.getByLabel(/^Headline/).fill(`The ${word} is back on the quay`);
  await page.getByRole("button", { name: "Begin to write" }).click();
  await page.getByLabel("Standfirst", { exact: true }).fill("It had been gone for nine winters.");
  await page.getByRole("button", { name: "Add author" }).click();
  await page.getByRole("combobox", { name: "Search people by name" }).fill("Tobias");
  await page.getByRole("option", { name: "Tobias Renn" }).click();
  await textIn(page).click();
  await page.keyboard.type("It came with the morning tide.");
  await saved(page);

  const editor = page.url();
  await page.goto(editor.replace(/edit$/, "preview"));
  await expect(page.getByRole("heading", { level: 1, name: `The ${word} is back on the quay` })).toBeVisible();
  await page.goto(editor);
  await page.getByRole("button", { name: "Other steps" }).click();
  await page.getByRole("menuitemcheckbox", { name: /Publish now/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publish now" }).click();
  await expect(page.getByText("Published: readers can see it.")).toBeVisible({ timeout: 20_000 });

  const front = await request.get(`/search?q=${word}`);
  expect(await front.text()).toContain("is back on the quay");
  expect(complaints).toEqual([]);
});
