import { expect, test } from "@playwright/test";
import { aDraft, publish } from "./support/newsroom.ts";

test("a section is read to its oldest article, page by page, each exactly once @noscript", async ({ page }) => {
  await page.goto("/veles-bay");
  const seen: string[] = [];
  for (let pages = 0; pages < 10; pages++) {
    seen.push(
      ...(await page
        .locator(".list .s__h a")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""))),
    );
    const older = page.getByRole("link", { name: "Older stories" });
    if ((await older.count()) === 0) break;
    await expect(older).toHaveAttribute("rel", "next");
    await older.click();
  }
  expect(seen.filter((link, at) => seen.indexOf(link) !== at)).toEqual([]);
  expect(seen.length).toBeGreaterThan(15);
});

test("a topic lists its articles and how many there are", async ({ page }) => {
  await page.goto("/topic/flood-defences");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Flood defences");
  await expect(page.getByText(/\d+ articles/).first()).toBeVisible();
  await expect(
    page.getByRole("link", { name: "Council votes to retire the Orva barrier before winter" }).first(),
  ).toBeVisible();
});

test("an author's page has portrait, post, biography and everything they signed, with their part in it", async ({
  page,
}) => {
  await page.goto("/author/kaja-holmgren");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kaja Holmgren");
  await expect(page.getByRole("main").locator("img").first()).toBeVisible();
  await expect(page.getByText("Photographs").first()).toBeVisible();
  await expect(page.locator(".list .s__h a")).not.toHaveCount(0);
});

test("people and topics are found from A to Z", async ({ page }) => {
  await page.goto("/authors");
  await page.getByRole("main").getByRole("link", { name: "Yusra Haddan" }).first().click();
  await expect(page).toHaveURL(/\/author\/yusra-haddan$/);
  await page.goto("/topics");
  await page.getByRole("main").getByRole("link", { name: "Libraries" }).first().click();
  await expect(page).toHaveURL(/\/topic\/libraries$/);
});

test("the archive leads from the years to a day, with counts on the way @noscript", async ({ page }) => {
  await page.goto("/archive");
  await page.getByRole("main").getByRole("link", { name: /2023/ }).first().click();
  await page
    .getByRole("main")
    .getByRole("link", { name: /November/ })
    .first()
    .click();
  await page.getByRole("main").getByRole("link", { name: /22/ }).first().click();
  await expect(page).toHaveURL(/\/2023\/11\/22$/);
  await expect(
    page.getByRole("link", { name: "The panels were loaded. They never left the vans" }).first(),
  ).toBeVisible();
});

test("a correction is told in full on every screen, the narrowest too", async ({ page }) => {
  await page.goto("/corrections");
  const note = page.getByText("It is 3.4 km. The figure in the second paragraph has been changed.");
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(note).toBeVisible();
  }
});

test("the corrections page lists what was wrong, newest first, and leads to the article", async ({ page }) => {
  await page.goto("/corrections");
  await expect(page.getByRole("main")).toContainText("It is 3.4 km");
  await page
    .getByRole("main")
    .getByRole("link", { name: /Council votes to retire/ })
    .first()
    .click();
  await expect(page).toHaveURL(/orva-barrier-vote-a2001/);
});

test("about says who owns the paper, by what rules it works and who makes it", async ({ page }) => {
  await page.goto("/about");
  for (const heading of [/own/i, /correct/i])
    await expect(page.getByRole("heading", { name: heading }).first()).toBeVisible();
  expect(await page.getByRole("complementary", { name: "People" }).getByRole("term").count()).toBeGreaterThan(3);
});

test("a page that is not there says so and helps on @noscript", async ({ page }) => {
  const answer = await page.goto("/no-such-page");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
});

test("what is published now stands on top of the front's news, its section and the latest at once @once", async ({
  page,
}) => {
  const headline = `Harbour bell rung at ${new Date().toISOString()}`;
  await publish(aDraft({ headline, slug: "harbour-bell-rung" }));
  for (const address of ["/", "/veles-bay", "/latest"]) {
    await page.goto(address);
    await expect(page.getByRole("link", { name: headline }).first()).toBeVisible();
  }
});
