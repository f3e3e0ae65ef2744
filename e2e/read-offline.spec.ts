import { expect, type Page, test } from "@playwright/test";
import { updateArticle, withdrawArticle } from "#newsroom/corrections.ts";
import { PAGES } from "./support/addresses.ts";
import { layLine } from "./support/line.ts";
import { aDraft, deskOf, publish } from "./support/newsroom.ts";

test.use({ serviceWorkers: "allow" });

/** Whether this device has a copy of the page in any store. */
function hasCopy(page: Page, path: string): Promise<boolean> {
  return page.evaluate(async (wanted) => (await caches.match(wanted, { ignoreVary: true })) !== undefined, path);
}

/** A device takes its time on a busy machine. */
const PATIENT = { timeout: 30_000 };

/** Opens a page as a reader who stays until the worker is at work. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Opens a page as a reader who stays long enough for it to be kept. */
async function read(page: Page, path: string): Promise<void> {
  await open(page, path);
  await expect.poll(() => hasCopy(page, new URL(page.url()).pathname), PATIENT).toBe(true);
  await page.waitForLoadState("networkidle");
}

/** How many of the pictures of the text are not shown. */
function countMissingPictures(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>("main figure img")];
    for (const picture of pictures) picture.loading = "eager";
    await Promise.allSettled(pictures.map((picture) => picture.decode()));
    return pictures.filter(({ naturalWidth }) => naturalWidth === 0).length;
  });
}

test("what was read stays readable without a connection, with its pictures, and says that it is a copy", async ({
  page,
  context,
}) => {
  await read(page, PAGES.article);
  // What stands beside the text, such as what is most read, may have changed when the copy was made.
  const body = page.locator("article > .body");
  const text = await body.textContent();
  expect(text?.length).toBeGreaterThan(1000);
  await context.setOffline(true);
  await page.reload();
  await expect(
    page.getByText(/The paper cannot be reached. This is the copy this device kept on .*\d{4}/),
  ).toBeVisible();
  expect(await body.textContent()).toBe(text);
  expect(await page.locator("main figure img").count()).toBeGreaterThan(1);
  expect(await countMissingPictures(page)).toBe(0);
  await context.setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("The paper cannot be reached")).toBeHidden();
});

test("the last front can be read without a connection, and the articles at its head although nobody opened them", async ({
  page,
  context,
}) => {
  await read(page, "/");
  const lead = page.getByRole("main").getByRole("heading", { level: 2 }).first().getByRole("link");
  const [path, headline] = [(await lead.getAttribute("href")) ?? "", (await lead.textContent()) ?? ""];
  await expect.poll(() => hasCopy(page, path), PATIENT).toBe(true);
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText("The paper cannot be reached")).toBeVisible();
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
  expect(await countMissingPictures(page)).toBe(0);
});

test("a page that is not kept gives way to an honest one, which leads to what is", async ({ page, context }) => {
  await read(page, PAGES.opinion);
  await context.setOffline(true);
  const answer = await page.goto(PAGES.section);
  expect(answer?.status()).toBe(503);
  await expect(page).toHaveURL(PAGES.section);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Reading offline");
  await page.getByRole("link", { name: "A wall is a promise. We should not break ours cheaply" }).click();
  await expect(page.getByText("The paper cannot be reached")).toBeVisible();
  await expect(page).toHaveURL(PAGES.opinion);
});

test("a saved article stays readable, and the list of them", async ({ page, context }) => {
  await read(page, PAGES["long read"]);
  await page.getByRole("button", { name: "Save" }).click();
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open("paper-saved-1")).keys()).length))
    .toBe(1);
  await context.setOffline(true);
  await page.goto("/saved");
  await page.getByRole("main").getByRole("link").first().click();
  await expect(page).toHaveURL(PAGES["long read"]);
  expect(await countMissingPictures(page)).toBe(0);
});

test("an article that was withdrawn is taken off the device when it is looked at again @once", async ({
  page,
  context,
}) => {
  const { id, path } = await publish(aDraft({ headline: "A report that should not have appeared" }));
  await read(page, path);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Saved" })).toBeVisible();
  await withdrawArticle(deskOf("publisher"), id, { reason: "It was not true." });
  expect((await page.goto(path))?.status()).toBe(410);
  await expect(page.getByText("It was not true.")).toBeVisible();
  await expect.poll(() => hasCopy(page, path), PATIENT).toBe(false);
  await context.setOffline(true);
  expect((await page.goto(path))?.status()).toBe(503);
  await page.goto("/saved");
  await expect(page.getByText("Nothing is saved on this device yet")).toBeVisible();
});

test("with a connection the paper's own page is shown, not a copy; a copy only when nobody answers in time @once", async ({
  page,
  baseURL,
}) => {
  const line = await layLine(String(baseURL));
  const { id, path } = await publish(aDraft({ headline: "Before it was mended" }));
  await read(page, line.address + path);
  await updateArticle(deskOf("editor"), id, aDraft({ headline: "After it was mended" }));
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("After it was mended");
  await expect(page.getByText("The paper cannot be reached")).toBeHidden();
  await page.waitForLoadState("networkidle");
  for (const state of ["slow", "broken"] as const) {
    line.state = state;
    await page.reload();
    await expect(page.getByText("The paper cannot be reached")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("After it was mended");
  }
  await line.close();
});

test("the worker keeps nothing of the newsroom, of previews and of searches @once", async ({ page }) => {
  await open(page, PAGES.about);
  for (const path of ["/newsroom", "/preview/not-a-token", "/search?q=fog", "/feed.xml"]) {
    await page.goto(path, { waitUntil: "commit" }).catch(() => undefined);
  }
  await page.goto(PAGES.about);
  const kept = await page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    return (await Promise.all(stores.map((store) => store.keys()))).flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => /newsroom|preview|search|feed|about/.test(path))).toEqual([]);
});

test("the copies on a device are bounded, however much is read @once", async ({ page }) => {
  await open(page, PAGES.about);
  const kept = await page.evaluate(async () => {
    const store = await caches.open("paper-read-1");
    for (let i = 1; i <= 60; i++) await store.put(`/2026/01/01/old-a${9_000_000 + i}`, new Response("old"));
    return (await store.keys()).length;
  });
  expect(kept).toBe(60);
  await read(page, PAGES.article);
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open("paper-read-1")).keys()).length))
    .toBeLessThanOrEqual(40);
  expect(await hasCopy(page, PAGES.article)).toBe(true);
});

test("the paper can be installed @once", async ({ page, context }) => {
  await page.goto("/");
  const browser = await context.newCDPSession(page);
  const { errors } = await browser.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});
