import { expect, test } from "@playwright/test";
import { PAGES } from "./support/addresses.ts";
import { layLine } from "./support/line.ts";

test("browsers are told what they may fetch ahead, and never the newsroom, files or searches @once", async ({
  page,
  request,
}) => {
  const answer = await page.goto("/");
  const address = JSON.parse(answer?.headers()["speculation-rules"] ?? "null");
  const rules = await request.get(address);
  expect(rules.headers()["content-type"]).toBe("application/speculationrules+json");
  const [{ where }] = (await rules.json()).prerender;
  const never = where.and.find((part: { not?: { href_matches?: string[] } }) => part.not?.href_matches).not
    .href_matches;
  const matches = await page.evaluate(
    (patterns: string[]) =>
      [
        "/newsroom",
        "/newsroom/stories/1",
        "/preview/x",
        "/search?q=a",
        "/feed.xml",
        "/2026/11/17/x-a1.md",
        "/topics",
      ].map((path) => patterns.some((pattern) => new URLPattern(pattern, location.origin).test(path, location.origin))),
    never,
  );
  expect(matches).toEqual([true, true, true, true, true, true, false]);
});

for (const serviceWorkers of ["block", "allow"] as const) {
  test.describe(`with the worker: ${serviceWorkers}`, () => {
    test.use({ serviceWorkers });
    test("a page fetched ahead is not asked for as a reading before it is opened, and is once it is @once", async ({
      page,
      baseURL,
    }) => {
      const line = await layLine(String(baseURL));
      const asked = () => line.asked.filter(({ path }) => path === PAGES.article);
      const readings = () =>
        asked().filter(({ headers }) => !`${headers["sec-purpose"]} ${headers.purpose}`.includes("prefetch"));
      await page.goto(line.address + PAGES.topic);
      if (serviceWorkers === "allow") await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      const link = page.getByRole("main").locator(`a[href="${PAGES.article}"]`).last();
      await link.scrollIntoViewIfNeeded();
      await link.hover();
      await expect.poll(() => asked().length).toBe(1);
      expect(readings()).toEqual([]);
      await link.click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Orva barrier/);
      await expect.poll(() => readings().length).toBe(1);
      await line.close();
    });
  });
}

test("moving from page to page is gentle only for readers who do not mind movement @once", async ({
  page,
  request,
}) => {
  const html = await (await request.get("/")).text();
  const [, sheet = ""] = /href="(\/_next\/static\/[^"]+\.css)"/.exec(html) ?? [];
  const styles = await (await request.get(sheet)).text();
  expect(styles).toMatch(/@media\s*\(prefers-reduced-motion:\s*no-preference\)\s*\{\s*@view-transition/);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/");
  expect(await page.evaluate(() => getComputedStyle(document.body).animationDuration)).toBe("0s");
});
