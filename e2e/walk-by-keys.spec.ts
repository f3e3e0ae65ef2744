import { expect, type Locator, type Page, test } from "@playwright/test";
import { PAGES } from "./support/addresses.ts";

const FAR = 60;

/** Whether what has the focus is seen to have it: outlined, on the screen, and with nothing lying over it. */
function isSeen(page: Page): Promise<boolean> {
  return page.locator(":focus").evaluate((element) => {
    const outlined = [getComputedStyle(element), getComputedStyle(element, "::after")].some(
      ({ outlineStyle }) => outlineStyle !== "none",
    );
    const box = element.getClientRects()[0] ?? new DOMRect();
    const [x, y] = [box.x + Math.min(box.width, innerWidth) / 2, box.y + box.height / 2];
    const top = document.elementFromPoint(x, y);
    const whole = box.left > -1 && (box.right < innerWidth + 1 || box.width > innerWidth);
    return outlined && whole && top !== null && (element.contains(top) || top.contains(element));
  });
}

/** Goes on from key to key until that is reached. Every step on the way is seen. */
async function walkTo(page: Page, goal: Locator, key = "Tab"): Promise<void> {
  for (let step = 0; step < FAR; step++) {
    await page.keyboard.press(key);
    const focused = await page.locator(":focus").evaluate((element) => element.outerHTML.slice(0, 200));
    expect([focused, await isSeen(page)]).toEqual([focused, true]);
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Not within ${FAR} steps.`);
}

test("by keys alone a reader comes from the front to an article, shares it, searches, and opens what was found", async ({
  page,
}) => {
  await page.goto(PAGES.front);
  await walkTo(page, page.locator(".lead__h a"));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(PAGES.article));
  const share = page.locator("share-article summary");
  await walkTo(page, share);
  await page.keyboard.press("Enter");
  await walkTo(page, page.getByRole("button", { name: "Copy link" }));
  await walkTo(page, page.locator('header a[href="/search"]').first(), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search$/);
  await walkTo(page, page.getByRole("searchbox"));
  await page.keyboard.type("barrier");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=barrier/);
  await walkTo(page, page.locator(".item--found h2 a").first());
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/-a\d+$/);
});
