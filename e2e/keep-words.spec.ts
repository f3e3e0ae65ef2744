import { expect, type Page, test } from "@playwright/test";
import { createStory } from "#newsroom/stories.ts";
import { aDraft, deskOf } from "./support/newsroom.ts";
import { signIn } from "./support/staff.ts";
import { openEditor, saved, storedText } from "./support/writing.ts";

/** A tab that is closed may still send its words, which a crash does not let it. @see https://chromedevtools.github.io/devtools-protocol/tot/Page/#method-crash */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  // Nobody is left to answer.
  session.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
}

test("words typed without a connection survive the death of the tab, are offered on return, and are saved then", async ({
  page,
  context,
}) => {
  await signIn(page, "editor");
  const story = await createStory(deskOf("editor"), aDraft({ text: "Before the storm." }));
  const text = await openEditor(page, story);
  await saved(page);
  await context.setOffline(true);
  await text.press("Control+End");
  await page.keyboard.type(" Words of the storm.");
  await expect(page.getByText(/Not saved: no connection – kept on this device/)).toBeVisible({ timeout: 20_000 });
  await crash(page);
  await context.setOffline(false);
  const again = await context.newPage();
  await openEditor(again, story);
  const offer = again.getByRole("region", { name: "Words kept on this device" });
  await offer.getByRole("button", { name: "Show what differs" }).click();
  await expect(offer.getByText("Words of the storm.")).toBeVisible();
  await offer.getByRole("button", { name: "Take these words" }).click();
  await saved(again);
  expect(JSON.stringify((await storedText(again, story)).body)).toContain("Before the storm. Words of the storm.");
  await expect(offer).toHaveCount(0);
});

test("when the connection comes back, or the server, the words are saved by themselves @once", async ({
  page,
  context,
}) => {
  await signIn(page, "editor");
  const story = await createStory(deskOf("editor"), aDraft({ text: "Before." }));
  const text = await openEditor(page, story);
  await context.setOffline(true);
  await text.press("Control+End");
  await page.keyboard.type(" After.");
  await expect(page.getByText(/Not saved: no connection/)).toBeVisible({ timeout: 20_000 });
  await context.setOffline(false);
  await saved(page);
  expect(JSON.stringify((await storedText(page, story)).body)).toContain("Before. After.");
  await page.route("**/edit/save", (route) => route.fulfill({ status: 503 }));
  await page.keyboard.type(" Later.");
  await expect(page.getByText(/Not saved: .* – kept on this device/)).toBeVisible({ timeout: 20_000 });
  await page.unroute("**/edit/save");
  await saved(page);
  expect(JSON.stringify((await storedText(page, story)).body)).toContain("Before. After. Later.");
});

test("a session that ends while someone writes loses nothing: one signs in again and goes on @once", async ({
  page,
  context,
}) => {
  const person = await signIn(page, "editor");
  const story = await createStory(deskOf("editor"), aDraft({ text: "Signed in." }));
  const text = await openEditor(page, story);
  await context.clearCookies();
  await text.press("Control+End");
  await page.keyboard.type(" Signed out.");
  await expect(page.getByText(/Not saved: signed out – kept on this device/)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole("link", { name: "Sign in in another tab" })).toBeVisible();
  await signIn(page, person);
  await page.getByRole("button", { name: "Try again" }).click();
  await saved(page);
  expect(JSON.stringify((await storedText(page, story)).body)).toContain("Signed in. Signed out.");
});
