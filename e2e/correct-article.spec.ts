import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { saveVersion } from "#newsroom/stories.ts";
import { aDraft, publish } from "./support/newsroom.ts";
import { signIn, staffOf } from "./support/staff.ts";
import { openEditor, saved } from "./support/writing.ts";

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

test("who writes on in an article that is out is told that the changes are not, until they are @once", async ({
  page,
  request,
}) => {
  const headline = `Tides told ${randomUUID().slice(0, 8)}`;
  const { id, path } = await publish(aDraft({ headline, text: "High water is at six." }));
  await signIn(page, "publisher");
  const text = await openEditor(page, id);
  const waiting = page.getByText("Changes not out yet");
  await saved(page);
  await expect(waiting).toHaveCount(0);
  await text.click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(" Low water is at noon.");
  await expect(waiting).toBeVisible();
  expect(await (await request.get(path)).text()).not.toContain("Low water");
  const desk = await page.context().newPage();
  await desk.goto(`/newsroom?q=${encodeURIComponent(headline)}`);
  await expect(desk.getByRole("row").filter({ hasText: headline })).toContainText("Changes not out");
  await page.getByRole("button", { name: "Update…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Update" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await saved(page);
  await expect(waiting).toHaveCount(0);
  expect(await (await request.get(path)).text()).toContain("Low water");
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
