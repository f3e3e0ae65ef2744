import { expect, test } from "@playwright/test";
import { withdrawArticle } from "#newsroom/corrections.ts";
import { PAGES } from "./support/addresses.ts";
import { aDraft, deskOf, publish } from "./support/newsroom.ts";

test("a reader finds headline, standfirst, byline, times, picture, text, topics and where to read on @noscript", async ({
  page,
}) => {
  await page.goto(PAGES.article);
  const article = page.getByRole("article").first();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Council votes to retire the Orva barrier before winter",
  );
  await expect(article.locator(".standfirst")).toContainText("310m crowns");
  await expect(article.getByRole("link", { name: "Inés Calder" }).first()).toHaveAttribute(
    "href",
    "/author/ines-calder",
  );
  await expect(article.locator('time[datetime^="2026-11-17T00:14"]')).toContainText("17 Nov 2026, 00:14");
  await expect(article.getByText(/\d+ minutes? to read/)).toBeVisible();
  const lead = article.locator(".art__lead img");
  await expect(lead).toHaveAttribute("alt", /sector gates/);
  await expect(lead).toHaveAttribute("fetchpriority", "high");
  await expect(lead).toHaveAttribute("width", "1600");
  await expect(article.locator(".art__lead figcaption")).toContainText("Picture: Meridian print room");
  await expect(article.locator(".dateline")).toContainText("VELES BAY");
  await expect(article.getByRole("navigation", { name: "Topics" }).getByRole("link")).not.toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Read next" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Most read" })).toBeVisible();
});

test("pictures come in modern formats and sizes, in a space kept for them", async ({ page }) => {
  await page.goto(PAGES.article);
  const lead = page.locator(".art__lead img");
  await expect
    .poll(() => lead.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0))
    .toBe(true);
  expect(await lead.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/\.(?:webp|avif)$/);
  expect((await lead.getAttribute("srcset"))?.split(",").length).toBeGreaterThanOrEqual(3);
});

test("related articles stand beside the text: at least three, other ones, in the article's language", async ({
  page,
}) => {
  for (const [address, tongue] of [
    [PAGES.article, "en"],
    [PAGES["long read"], "en"],
    ["/2026/11/17/vyvod-barera-orvy-a2072", "ru"],
  ] as const) {
    await page.goto(address);
    const cards = page.locator("aside.side section").first().locator(".s");
    expect([address, (await cards.count()) >= 3]).toEqual([address, true]);
    const targets = await cards
      .locator(".s__h a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(targets).not.toContain(address);
    expect(new Set(targets).size).toBe(targets.length);
    await expect(page.locator("html")).toHaveAttribute("lang", tongue);
  }
});

test("an inline related card leads to its article", async ({ page }) => {
  await page.goto(PAGES.article);
  await page
    .locator(".rel")
    .first()
    .getByRole("link", { name: "What eleven votes bought, and what they did not" })
    .click();
  await expect(page).toHaveURL(/what-eleven-votes-bought-a2002$/);
});

test("a correction is visible: what was wrong, what is right, and when", async ({ page }) => {
  await page.goto(PAGES.article);
  const note = page.locator(".note");
  await expect(note).toContainText("Correction, 17 November 2026.");
  await expect(note).toContainText("4.3 km. It is 3.4 km");
  await expect(page.locator(".body > p").nth(1)).toContainText("3.4 km of raised quay");
  await expect(page.locator('.by time[datetime^="2026-11-17T07:52"]')).toContainText("Corrected");
});

test("an old article says how old it is", async ({ page }) => {
  await page.goto("/2023/11/22/storm-hedda-panels-a2085");
  await expect(page.locator(".old")).toContainText("This article is from 2023");
});

test("sharing works with plain links, and with script also by copying the address @noscript", async ({
  page,
  context,
}, info) => {
  await page.goto(PAGES.article);
  await page.getByText("Share", { exact: true }).click();
  await expect(page.getByRole("list", { name: "Share this article" }).getByRole("link").first()).toHaveAttribute(
    "href",
    /orva-barrier-vote-a2001/,
  );
  if (info.project.name !== "desktop") return;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy link" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/2026\/11\/17\/orva-barrier-vote-a2001$/);
});

test("every kind of body reads: table, gallery, aside, pull quote, list, embed that loads nothing", async ({
  page,
}) => {
  await page.goto("/2026/11/17/how-a-sector-gate-shuts-a2015");
  await expect(page.getByRole("table")).toBeVisible();
  await page.goto(await pathOfId(page, 2060));
  await expect(page.locator(".body figure img")).toHaveCount(6);
  await page.goto(PAGES["long read"]);
  await expect(page.locator(".pull")).toHaveCount(1);
  await expect(page.locator(".body aside")).toHaveCount(1);
  await page.goto("/2026/06/11/skerry-bank-hydrophone-a2024");
  await expect(page.locator("iframe, video, object")).toHaveCount(0);
  await expect(page.getByRole("link", { name: /Open at/ })).toHaveAttribute("href", /^https:/);
});

async function pathOfId(page: import("@playwright/test").Page, id: number): Promise<string> {
  return (await page.request.get(`/2026/11/01/x-a${id}`, { maxRedirects: 0 })).headers().location ?? "";
}

test("a live blog shows its posts, newest first, with key moments and what is known @noscript", async ({ page }) => {
  await page.goto(PAGES["live blog"]);
  expect(await page.locator(".entry").count()).toBeGreaterThanOrEqual(15);
  const times = await page
    .locator(".entry > time")
    .evaluateAll((all) => all.map((time) => time.getAttribute("datetime") ?? ""));
  expect(times).toEqual([...times].sort().reverse());
  await expect(page.getByText("Key moments")).toBeVisible();
  await expect(page.locator(".know li")).not.toHaveCount(0);
});

test("a printed article is its text, not the furniture around it", async ({ page }) => {
  await page.goto(PAGES.article);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(".body > p").first()).toBeVisible();
  await expect(page.locator(".printed")).toBeVisible();
  for (const furniture of [".tools", ".side", ".foot", ".support", ".readnext", ".topics", ".rel"]) {
    for (const one of await page.locator(furniture).all()) await expect(one).toBeHidden();
  }
});

const A4_TEXT = { width: 643, height: 900 };

test("on paper a table is shown whole, however many columns it has, across the columns of the text @once", async ({
  page,
}) => {
  await page.setViewportSize(A4_TEXT);
  await page.goto("/2026/11/10/we-asked-fourteen-offices-a2066");
  await page.emulateMedia({ media: "print" });
  const table = page.locator(".body > .scroll");
  const columnOfText = (await table.boundingBox())?.width ?? 0;
  expect(columnOfText).toBeLessThan(A4_TEXT.width / 2);
  for (const columns of [6, 9, 16]) {
    const edges = await table.evaluate((section, wanted) => {
      for (const row of section.querySelectorAll("tr"))
        while (row.cells.length < wanted) row.append(row.cells[row.cells.length - 3]?.cloneNode(true) ?? "");
      const right = (element: Element | null) => element?.getBoundingClientRect().right ?? 0;
      return { cells: [...section.querySelectorAll("th, td")].map(right), text: right(section.parentElement) };
    }, columns);
    expect([columns, Math.max(...edges.cells) <= edges.text + 1]).toEqual([columns, true]);
    await expect(table).toHaveCSS("overflow-x", "visible");
    expect((await table.boundingBox())?.width).toBeGreaterThan(columnOfText * 1.9);
  }
});

test("a withdrawn article answers 410 with the reason and a way on; one blocked by law 451 @once", async ({ page }) => {
  const withdrawn = await page.goto("/2026/03/12/berth-five-memo-a2092");
  expect(withdrawn?.status()).toBe(410);
  await expect(page.getByRole("main")).toContainText("The document is a forgery.");
  await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
  const { id, path } = await publish(aDraft({ headline: "A story a court stopped", slug: "a-story-a-court-stopped" }));
  await withdrawArticle(deskOf("publisher"), id, { reason: "By order of the regional court.", legal: true });
  const blocked = await page.goto(path);
  expect(blocked?.status()).toBe(451);
  await expect(page.getByRole("main")).toContainText("By order of the regional court.");
});

test("reads are counted without knowing the reader, and robots do not count @once", async ({ request }) => {
  const robot = await request.get("/2026/11/16/northmole-rent-cap-a2007", {
    headers: { "user-agent": "Googlebot/2.1 (+http://www.google.com/bot.html)" },
  });
  expect(robot.status()).toBe(200);
  const { path } = await publish(
    aDraft({ headline: "The most read story of the test", slug: "most-read-of-the-test", section: "sport" }),
  );
  const agent = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0" };
  for (let reads = 0; reads < 60; reads++) await request.get(path, { headers: agent });
  await expect
    .poll(
      async () => /Most read[\s\S]*The most read story of the test/.test(await (await request.get("/latest")).text()),
      { timeout: 20_000 },
    )
    .toBe(true);
});
