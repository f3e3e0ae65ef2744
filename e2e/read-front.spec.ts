import { expect, test } from "@playwright/test";
import { aDraft, publish } from "./support/newsroom.ts";

test("the front leads with what the editor chose, and shows no article twice above the most read @noscript", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.locator(".lead__h")).toHaveText("Council votes to retire the Orva barrier before winter");
  const headlines = await page
    .locator("main .s__h a, main .more a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(headlines.length).toBeGreaterThan(30);
  expect(headlines.filter((link, at) => headlines.indexOf(link) !== at)).toEqual([]);
});

test("the front has an opinion rail, a band for each section with news, a long read and the most read", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.getByRole("complementary", { name: "Opinion" }).locator(".s--op")).not.toHaveCount(0);
  for (const band of ["Veles Bay", "Business", "Climate & coast", "Culture", "Sport", "Most read"]) {
    await expect(page.getByRole("heading", { level: 2, name: band, exact: false }).first()).toBeVisible();
  }
  await expect(page.locator(".longread")).toContainText("The last keeper of Cape Orsa");
  await expect(page.locator("ol.most li")).toHaveCount(10);
});

test("while something is live, one line below the sections leads to it", async ({ page }) => {
  const { path } = await publish(
    aDraft({ headline: "Bridge closed: live", label: "live", kicker: "Bridge closed", slug: "bridge-closed" }),
  );
  await page.goto("/");
  await page.getByRole("complementary", { name: "Live now" }).getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
});

test("the menu lists every section, and works without script @noscript", async ({ page }) => {
  await page.goto("/2026/11/17/orva-barrier-vote-a2001");
  await page.locator("summary").first().click();
  await expect(page.getByRole("link", { name: "The long read" }).first()).toBeVisible();
  await page.getByRole("link", { name: "Culture", exact: true }).first().click();
  await expect(page).toHaveURL(/\/culture$/);
});
