import { expect, test } from "@playwright/test";
import { DEVICE_PAGES, PAGES } from "./support/addresses.ts";

const HEADLINE = "Council votes to retire the Orva barrier before winter";

test("an article is saved on the device alone, found again, taken off the list and put back", async ({
  page,
  context,
}) => {
  await page.goto(PAGES.article);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Saved" })).toBeVisible();
  await page.goto(PAGES.opinion);
  await page.getByRole("button", { name: "Save" }).click();
  await page.goto(DEVICE_PAGES.saved);
  const links = page.getByRole("main").getByRole("link");
  await expect(links).toHaveText(["A wall is a promise. We should not break ours cheaply", HEADLINE]);
  await page.getByRole("button", { name: `Remove ${HEADLINE}` }).click();
  await expect(links).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(links).toHaveCount(2);
  await expect(links.last()).toBeFocused();
  await links.last().click();
  await page.getByRole("button", { name: "Saved" }).click();
  await expect(page.getByRole("button", { name: "Save", exact: true })).toBeVisible();
  expect(await context.cookies()).toEqual([]);
});

test.describe("read in America", () => {
  test.use({ locale: "en-US" });

  test("what is saved is dated as the paper writes dates, wherever the device is from @once", async ({ page }) => {
    await page.goto(PAGES.article);
    await page.getByRole("button", { name: "Save" }).click();
    await page.goto(DEVICE_PAGES.saved);
    await expect(page.locator("saved-list time")).toHaveText(/^\d{1,2} [A-Z][a-z]{2,3} \d{4}, \d{2}:\d{2}$/);
  });
});

test("a device forgets all of it on demand @once", async ({ page }) => {
  await page.goto(PAGES.article);
  await page.getByRole("button", { name: "Save" }).click();
  await page.goto(DEVICE_PAGES.saved);
  await page.getByRole("button", { name: "Forget all of it" }).click();
  await expect(page.getByRole("status")).toHaveText("This device has forgotten all of it.");
  await expect(page.getByText("Nothing is saved on this device yet")).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("paper.")))).toEqual([]);
});

test("where the device takes nothing, the button says so @once", async ({ page }) => {
  await page.goto(PAGES.article);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "This device gave no room to save it" })).toBeVisible();
});

test("without script nothing pretends to save, and the page of saved articles says why @noscript", async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled !== false, "about readers without script");
  await page.goto(PAGES.article);
  await expect(page.getByRole("button", { name: "Save" })).toBeHidden();
  await page.goto(DEVICE_PAGES.saved);
  await expect(page.getByText("Saving needs JavaScript")).toBeVisible();
  await expect(page.getByRole("button", { name: "Forget all of it" })).toBeHidden();
  await page.goto(DEVICE_PAGES.offline);
  await expect(page.getByText("Keeping pages needs JavaScript")).toBeVisible();
});

test("the menu closes with Escape, which gives the focus back, and with a press elsewhere", async ({ page }) => {
  await page.goto(PAGES.article);
  const [menu, banner] = [page.locator("summary").first(), page.getByRole("banner")];
  const link = banner.getByRole("link", { name: "Archive" });
  await menu.click();
  await expect(link).toBeVisible();
  await link.focus();
  await page.keyboard.press("Escape");
  await expect(link).toBeHidden();
  await expect(menu).toBeFocused();
  await menu.click();
  await expect(link).toBeVisible();
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.mouse.click(width - 4, height - 4);
  await expect(link).toBeHidden();
});

for (const address of [PAGES.article, PAGES.section, PAGES["live blog"]]) {
  test(`no link of the open menu lies under the page: ${address}`, async ({ page }) => {
    await page.goto(address);
    await page.locator("summary").first().click();
    const links = page.locator(".menu__panel a");
    expect(await links.count()).toBeGreaterThan(10);
    const covered = await links.evaluateAll((all) =>
      all.flatMap((link) => {
        const { x, y, width, height } = link.getBoundingClientRect();
        const top = document.elementFromPoint(x + width / 2, y + height / 2);
        return y + height > innerHeight || link.contains(top) ? [] : [link.textContent];
      }),
    );
    expect(covered).toEqual([]);
  });
}

test("the list of ways to share closes with Escape, too", async ({ page }) => {
  await page.goto(PAGES.article);
  const share = page.locator("share-article summary").first();
  const link = page.getByRole("link", { name: "Telegram" }).first();
  await share.click();
  await expect(link).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(link).toBeHidden();
  await expect(share).toBeFocused();
});
