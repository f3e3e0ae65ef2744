import { expect, type Page, test } from "@playwright/test";
import { correctArticle, fixTypo, updateArticle, withdrawArticle } from "#newsroom/corrections.ts";
import { saveVersion } from "#newsroom/stories.ts";
import { expectNoViolation, expectToFit } from "./support/axe.ts";
import { aDraft, deskOf, publish } from "./support/newsroom.ts";

const NOTE = "The barrier has six gates, not five.";

/** An article in three released versions, with drafts between and after them. */
async function changedArticle(headline = "Gates of the barrier") {
  const text = (words: string) => aDraft({ headline, text: words });
  const { id, path } = await publish(text("The barrier has five gates, and they close at four."));
  await saveVersion(deskOf("editor"), id, text("Wombatmarker: nobody may read this."));
  await updateArticle(deskOf("editor"), id, text("The barrier has five gates, and they closed at six."));
  await correctArticle(deskOf("editor"), id, text("The barrier has six gates, and they closed at six."), {
    note: NOTE,
  });
  await saveVersion(deskOf("editor"), id, text("Wombatmarker again."));
  return { id, history: `${path}/history`, path };
}

const changes = (page: Page) => page.getByRole("region", { name: /^From version/ });

test("a reader sees every released version and what the last change was, word by word @noscript", async ({ page }) => {
  const { history } = await changedArticle();
  await page.goto(history);
  await expect(page.getByRole("listitem").filter({ hasText: /Version \d · / })).toHaveText([
    /Version 3.*Correction.*six gates, not five.*Verified/s,
    /Version 2.*Update.*Verified/s,
    /Version 1.*First release.*Verified/s,
  ]);
  await expect(changes(page).locator("del")).toHaveText(["five"]);
  await expect(changes(page).locator("ins")).toHaveText(["six"]);
});

test("a reader compares any two versions by a plain form @noscript", async ({ page }) => {
  const { history } = await changedArticle();
  await page.goto(history);
  await page.getByLabel("Earlier").selectOption("1");
  await page.getByLabel("Later").selectOption("2");
  await page.getByRole("button", { name: "Show what changed" }).click();
  await expect(page).toHaveURL(/\?from=1&to=2$/);
  await expect(page.getByRole("heading", { name: "From version 1 to version 2" })).toBeVisible();
  await expect(changes(page).locator("ins")).toContainText(["closed"]);
  await expect(page.getByLabel("Later")).toHaveValue("2");
});

test("a reader pages through a long history and compares where they are @noscript", async ({ page }) => {
  const { id, path } = await publish(aDraft({ headline: "Headline 1" }));
  for (let number = 2; number <= 53; number++)
    await fixTypo(deskOf("editor"), id, aDraft({ headline: `Headline ${number}` }));
  await page.goto(`${path}/history`);
  const listed = page.getByRole("listitem").filter({ hasText: /Version \d+ · / });
  await expect(listed).toHaveCount(50);
  await page.getByRole("link", { name: "Earlier versions" }).click();
  await expect(listed).toHaveText([/Version 3 /, /Version 2 /, /Version 1 .*First release/s]);
  await page.getByLabel("Earlier").selectOption("1");
  await page.getByRole("button", { name: "Show what changed" }).click();
  await expect(page.getByRole("heading", { name: "From version 1 to version 53" })).toBeVisible();
  await expect(listed).toHaveCount(3);
  await page.getByRole("link", { name: "The newest versions" }).click();
  await expect(listed).toHaveCount(50);
});

test("a question that makes no sense is passed over, and drafts are never shown @once", async ({ request }) => {
  const { history, path } = await changedArticle();
  for (const query of [
    "",
    "?from=2&to=3",
    "?from=0&to=99",
    "?from=x&to=-1",
    "?from=%00",
    "?from=1&from=2",
    "?to=4",
    "?until=9",
    "?until=x",
  ]) {
    const answer = await request.get(history + query);
    const html = await answer.text();
    expect([query, answer.status(), html.includes("From version 2 to version 3")]).toEqual([query, 200, true]);
    expect(html).not.toContain("Wombatmarker");
    expect(html).toMatch(/<meta name="robots" content="noindex, follow[^"]*"/);
  }
  expect(await (await request.get(path)).text()).not.toContain("Wombatmarker");
});

test("the history goes the way of its article: 308 from another spelling, 404, and 410 without a word of it @once", async ({
  request,
}) => {
  const { id, history } = await changedArticle("Numbatmarker gates");
  const other = await request.get(`/2020/01/01/x-a${id}/history`, { maxRedirects: 0 });
  expect([other.status(), other.headers().location]).toEqual([308, history]);
  expect((await request.get("/2026/02/14/x-a999999999999/history")).status()).toBe(404);
  await withdrawArticle(deskOf("publisher"), id, { reason: "It was a test." });
  const gone = await request.get(history);
  expect(gone.status()).toBe(410);
  const html = await gone.text();
  expect(html).toContain("It was a test.");
  expect(html).not.toContain("six gates");
});

test("an article that never changed says so @once", async ({ page }) => {
  const { path } = await publish(aDraft({ headline: "One version only" }));
  await page.goto(`${path}/history`);
  await expect(page.getByText("released once and has not changed since")).toBeVisible();
  await expect(page.getByRole("form")).toHaveCount(0);
});

test("the history has no accessibility violation and fits the screen @axe", async ({ page }) => {
  const { history } = await changedArticle();
  await page.goto(history);
  await expectNoViolation(page);
  await expectToFit(page);
});
