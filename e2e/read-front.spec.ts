import { expect, type Page, test } from "@playwright/test";
import { PAST_FRONT } from "./support/addresses.ts";
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

test("on paper all words of the front are dark on light, with backgrounds and in the dark theme too @once", async ({
  page,
}) => {
  await page.goto("/");
  await page.evaluate(() => {
    document.documentElement.dataset.theme = "dark";
  });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const wrong = await page.evaluate(() => {
    const lightness = (colour: string) => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
      return alpha === 0 ? undefined : (red + green + blue) / 3;
    };
    return [...document.querySelectorAll("body, body *")].flatMap((element) => {
      const { backgroundColor, color } = getComputedStyle(element);
      const fine = (lightness(backgroundColor) ?? 255) > 200 && (lightness(color) ?? 0) < 150;
      return fine || !element.checkVisibility() ? [] : element.className;
    });
  });
  expect(wrong).toEqual([]);
});

/** How far apart the columns of a row end, where that is far; by the name of what they stand in. */
function findHoles(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const endOf = (column: Element) =>
      Math.max(
        ...[...column.querySelectorAll("p, img, h2, h3, li, time")].map((part) => part.getBoundingClientRect().bottom),
      );
    const topOf = (column: Element) => Math.round(column.getBoundingClientRect().top);
    return [...document.querySelectorAll(".band .g.ruled > *")].flatMap((column) => {
      const beside = [...(column.parentElement?.children ?? [])].filter((other) => topOf(other) === topOf(column));
      const hole = Math.round(Math.max(...beside.map(endOf)) - endOf(column));
      return hole > 100 ? `${column.closest("[aria-labelledby]")?.getAttribute("aria-labelledby")}: ${hole}` : [];
    });
  });
}

test("stories beside each other on the front end near one line, whatever the width @once", async ({ page }) => {
  for (const width of [820, 1280, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(PAST_FRONT);
    expect([width, await findHoles(page)]).toEqual([width, []]);
  }
});

test("the menu lists every section, and works without script @noscript", async ({ page }) => {
  await page.goto("/2026/11/17/orva-barrier-vote-a2001");
  await page.locator("summary").first().click();
  await expect(page.getByRole("link", { name: "The long read" }).first()).toBeVisible();
  await page.getByRole("link", { name: "Culture", exact: true }).first().click();
  await expect(page).toHaveURL(/\/culture$/);
});

test("the first front there was leads to none before it @once", async ({ page }) => {
  await page.goto("/front/2023-09-26T07:00");
  const earlier = page.getByRole("link", { name: "An hour earlier" });
  await earlier.click();
  await expect(page).toHaveURL("/front/2023-09-26T06:00");
  await expect(page.getByRole("link", { name: "An hour later" })).toBeVisible();
  await expect(earlier).toHaveCount(0);
});
