import { expect, test } from "@playwright/test";

test("a Russian article has Russian words around it and says so to machines", async ({ page }) => {
  await page.goto("/2026/11/17/vyvod-barera-orvy-a2072");
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  await expect(page.getByRole("heading", { name: "Самое читаемое" })).toBeVisible();
  await expect(page.locator(".by")).toContainText("ноя");
});

test("an Arabic article runs from right to left, page and all", async ({ page }) => {
  await page.goto("/2026/11/17/taswit-hajiz-orva-a2073");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  const [text, side] = await Promise.all([
    page.locator(".body").boundingBox(),
    page.locator("aside.side").boundingBox(),
  ]);
  const width = page.viewportSize()?.width ?? 0;
  if (width >= 1200) expect((side?.x ?? 0) < (text?.x ?? 0)).toBe(true);
});

test("the languages of one article lead to each other", async ({ page }) => {
  await page.goto("/2026/11/17/orva-barrier-vote-a2001");
  await page.getByRole("link", { name: /Русский/ }).click();
  await expect(page).toHaveURL(/a2072$/);
  await page.getByRole("link", { name: /English/ }).click();
  await expect(page).toHaveURL(/orva-barrier-vote-a2001$/);
});
