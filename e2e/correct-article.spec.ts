import { expect, test } from "@playwright/test";
import { saveVersion } from "#newsroom/stories.ts";
import { aDraft, publish } from "./support/newsroom.ts";
import { signIn, staffOf } from "./support/staff.ts";

test("an editor corrects an article: readers get the new words, the note, and the list of corrections has it @noscript", async ({
  page,
  request,
}) => {
  const wrong = aDraft({ headline: "Votes counted", text: "There were nine votes for it." });
  const { id, path } = await publish(wrong);
  const editor = { actor: await staffOf("editor"), now: Date.now() };
  await saveVersion(editor, id, aDraft({ headline: "Votes counted", text: "There were eleventyseven votes for it." }));
  await signIn(page, "editor");
  await page.goto(`/newsroom/stories/${id}/correction`);
  await expect(page.locator("ins").filter({ hasText: "eleventyseven" })).toBeVisible();
  expect(await (await request.get(path)).text()).not.toContain("eleventyseven");

  const note = `The count was eleventyseven, not nine (${id}).`;
  const form = page.getByRole("form", { name: "Correction" });
  await form.getByLabel("Note to readers").fill(note);
  await form.getByLabel("What was wrong").selectOption("figure");
  await form.getByRole("button", { name: "Publish the correction" }).click();
  await expect(page.getByText("The correction is out")).toBeVisible();
  await expect(form.getByLabel("Note to readers")).toHaveValue("");
  await form.getByLabel("Note to readers").fill(note);
  await form.getByRole("button", { name: "Publish the correction" }).click();
  await expect(form.getByRole("alert")).toContainText("This correction is out already.");
  await expect(form.getByLabel("Note to readers")).toHaveValue(note);
  const seen = await (await request.get(path)).text();
  expect(seen).toContain("eleventyseven");
  expect(seen).toContain(note);
  expect((await (await request.get("/corrections")).text()).split(note)).toHaveLength(2);
});

test("a publisher withdraws an article with a reason and brings it back to its address", async ({ page, request }) => {
  const { id, path } = await publish(aDraft({ headline: "Told too early" }));
  await signIn(page, "publisher");
  await page.goto(`/newsroom/stories/${id}/withdrawal`);
  await page.getByLabel("Reason, told to readers").fill("It named the wrong ship.");
  await page.getByRole("button", { name: "Withdraw", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Bring the article back" })).toBeVisible();
  const gone = await request.get(path);
  expect(gone.status()).toBe(410);
  expect(await gone.text()).toContain("It named the wrong ship.");
  await page.getByLabel("Reason, told to readers").fill("The ship has been put right.");
  await page.getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByRole("heading", { name: "Withdraw the article" })).toBeVisible();
  expect((await request.get(path)).status()).toBe(200);
});

test("an editor may not withdraw, and is told who may", async ({ page }) => {
  const { id } = await publish(aDraft({ headline: "Stays where it is" }));
  await signIn(page, "editor");
  await page.goto(`/newsroom/stories/${id}/withdrawal`);
  await expect(page.getByText("A publisher withdraws articles")).toBeVisible();
  await expect(page.getByRole("button", { name: "Withdraw" })).toHaveCount(0);
});
