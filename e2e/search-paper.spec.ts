import { expect, type Page, test } from "@playwright/test";
import { expectNoViolation, expectToFit } from "./support/axe.ts";

const found = (page: Page) => page.getByRole("main").getByRole("heading", { level: 2 });
const search = (typed: string, rest = "") => `/search?q=${encodeURIComponent(typed)}${rest}`;

test("a reader types a word, and finds articles with it marked @noscript", async ({ page }) => {
  await page.goto("/search");
  await page.getByRole("searchbox").fill("barrier");
  await page.getByRole("main").getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/\/search\?q=barrier/);
  await expect(found(page).first()).toContainText(/barrier/i);
  await expect(page.locator("mark").first()).toHaveText(/barrier/i);
  await found(page).first().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("words are found in every form, Russian ones too, and whatever their case and accents @once", async ({ page }) => {
  for (const [typed, headline] of [
    ["barriers voting", /barrier/i],
    ["BARRIER", /barrier/i],
    ["барьера", /./],
    ["барьеру", /./],
  ] as const) {
    await page.goto(search(typed));
    await expect(found(page).first(), typed).toHaveText(headline);
    await expect(page.locator("mark").first(), typed).toBeVisible();
  }
});

test("a phrase is found as written, and an excluded word takes articles away @once", async ({ page }) => {
  const count = async (typed: string) => {
    await page.goto(search(typed));
    return Number(((await page.getByRole("main").locator("output b").textContent()) ?? "").replace(/\D/g, ""));
  };
  const [both, phrase, reversed] = [
    await count("city council"),
    await count('"city council"'),
    await count('"council city"'),
  ];
  expect(phrase).toBeGreaterThan(0);
  expect(phrase).toBeLessThanOrEqual(both);
  expect(reversed).toBe(0);
  const [all, without] = [await count("barrier "), await count("barrier -vote ")];
  expect(without).toBeGreaterThan(0);
  expect(without).toBeLessThan(all);
});

test("a reader narrows a search by ticking a section, and takes the filter off again @noscript", async ({ page }) => {
  await page.goto(search("the"));
  const group = page.locator("details").filter({ hasText: "Section" });
  const box = group.getByRole("checkbox").first();
  const value = (await box.getAttribute("value")) ?? "";
  await box.check();
  await page.getByRole("button", { name: "Show results" }).click();
  await expect(page).toHaveURL(new RegExp(`section=${value}`));
  await expect(group.getByRole("checkbox", { checked: true })).toHaveCount(1);
  await page.getByRole("link", { name: /^Remove the filter/ }).click();
  await expect(page).not.toHaveURL(/section=/);
});

test("the newest come first when a reader asks for that, and dates narrow @once", async ({ page }) => {
  await page.goto(search("barrier"));
  await page.getByRole("link", { name: "Newest", exact: true }).click();
  await expect(page).toHaveURL(/sort=date/);
  const times = await page
    .getByRole("main")
    .locator("li time")
    .evaluateAll((all) => all.map((one) => one.getAttribute("datetime") ?? ""));
  const instants = times.map((time) => Date.parse(time));
  expect(instants.length).toBeGreaterThan(1);
  expect(instants).toEqual(instants.toSorted((one, other) => other - one));
  await page.goto(search("barrier", "&from=2030-01-01"));
  await expect(page.getByText("No result for")).toBeVisible();
});

test("results come in pages, each at an address of its own @noscript", async ({ page }) => {
  await page.goto(search("the"));
  const first = await found(page).first().textContent();
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.locator("[aria-current=page]").filter({ hasText: "2" })).toBeVisible();
  expect(await found(page).first().textContent()).not.toBe(first);
});

test("nothing found is a page that helps: spelling, and what would be found without the filter @noscript", async ({
  page,
}) => {
  await page.goto(search("barrrier"));
  await expect(page.getByText("No result for “barrrier”")).toBeVisible();
  await page.getByRole("link", { name: "barrier", exact: true }).click();
  await expect(page.locator("mark").first()).toHaveText(/barrier/i);
  await page.goto(search("barrier", "&author=nobody"));
  await page.getByRole("link", { name: /Without the filter/ }).click();
  await expect(page.locator("mark").first()).toBeVisible();
});

const HOSTILE = [
  "",
  " ",
  '"',
  '""',
  '"a',
  "*",
  "a*",
  "^a",
  "a AND",
  "AND OR NOT",
  "NEAR(a b, 5)",
  "headline:a",
  "{body} : a",
  "a) OR (b",
  "-",
  "--a",
  '-"',
  "-barrier",
  "'; drop table articles; --",
  "<script>alert(1)</script>",
  "%",
  "_",
  "\\",
  "🗞️",
  "👩‍👩‍👧‍👦".repeat(20),
  "‮abc",
  "a\u0301".repeat(100),
  "\uFEFF",
  "barrier\u0000vote",
  `"${"a ".repeat(140)}"`,
  "a ".repeat(150),
  "(".repeat(300),
];

test("no search is an error: quotes, operators, NUL, emoji and length answer 200 or 400 @once", async ({ request }) => {
  for (const typed of HOSTILE) {
    const answer = await request.get(search(typed));
    expect([typed.slice(0, 40), answer.status()]).toEqual([typed.slice(0, 40), 200]);
    expect(await answer.text()).not.toContain("<script>alert");
  }
  for (const raw of [
    "?q=%00",
    "?q=%ff%fe",
    "?q=a&q=b",
    "?q[]=a",
    "?page=-1",
    "?page=1e9",
    "?page=x",
    "?from=x&to=y",
    "?sort=z",
    "?q=the&section=%00",
    `?${"section=x&".repeat(300)}`,
  ]) {
    const answer = await request.get(`/search${raw}`);
    expect([raw.slice(0, 40), answer.status()]).toEqual([raw.slice(0, 40), 200]);
  }
  const long = await request.get(search("a".repeat(3000)));
  expect([long.status(), (await long.text()).includes("at most 300 characters")]).toEqual([400, true]);
  expect([400, 404, 414]).toContain((await request.get(search("a".repeat(10_000)))).status());
});

test("too long a search keeps what was typed and lists nothing @once", async ({ page }) => {
  await page.goto(search("fog ".repeat(100), "&section=world"));
  await expect(page.getByRole("alert")).toContainText("at most 300 characters");
  await expect(page.getByRole("searchbox")).toHaveValue("fog ".repeat(75));
  await expect(found(page)).toHaveCount(0);
});

test("signs that hold no word find nothing, and blanks are an empty search @once", async ({ page }) => {
  for (const typed of ["-", "()", "💥"]) {
    await page.goto(search(typed, "&section=world"));
    await expect(page.getByText(`“${typed}” holds no word to search for`)).toBeVisible();
    await expect(page.locator("output")).toHaveText(`0 articles for “${typed}”`);
    await expect(found(page)).toHaveCount(0);
  }
  await page.goto(search(" "));
  await expect(found(page).first()).toBeVisible();
});

test("a page past the last is the last @once", async ({ page }) => {
  await page.goto(search("the", "&page=49"));
  await expect(found(page).first()).toBeVisible();
  const pages = page.getByRole("navigation", { name: "Pages" });
  await expect(pages.getByRole("listitem").last().locator("[aria-current=page]")).toBeVisible();
  await page.goto(search("barrier", "&section=opinion&page=7"));
  await expect(found(page).first()).toBeVisible();
});

test("the date of a result in another script reads in the order of its own language @once", async ({ page }) => {
  await page.goto(search("حاجز"));
  const date = page.locator("[lang=ar] time").first();
  await expect(date).toBeVisible();
  const own = await date.evaluate((element) => [
    getComputedStyle(element).direction,
    element.closest("[lang]")?.getAttribute("lang"),
  ]);
  expect(own).toEqual(["ltr", "en"]);
});

test("search pages are not for search engines, but their links are @once", async ({ request }) => {
  for (const address of ["/search", search("barrier"), search("barrier", "&page=2")]) {
    expect(await (await request.get(address)).text()).toMatch(/<meta name="robots" content="noindex, follow[^"]*"/);
  }
});

test("nothing on a search page takes the focus by itself", async ({ page }) => {
  await page.goto(search("barrier"));
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
});

test("the search has no accessibility violation and fits the screen @axe", async ({ page }) => {
  for (const address of [search("barrier"), search("barrrier", "&section=world"), search("a".repeat(290))]) {
    await page.goto(address);
    await expectNoViolation(page);
    await expectToFit(page);
  }
});
