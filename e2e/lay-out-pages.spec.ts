import { expect, test } from "@playwright/test";
import { DEVICE_PAGES, PAGES, READER_PAGES, REFUSALS } from "./support/addresses.ts";

for (const [kind, address] of Object.entries({ ...PAGES, ...REFUSALS, ...DEVICE_PAGES })) {
  test(`${kind}: one h1, landmarks, headings in order, nothing cut off or scrolling sideways`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator("h1")).toHaveCount(1);
    await expect(page.getByRole("banner")).toHaveCount(1);
    await expect(page.getByRole("main")).toHaveCount(1);
    await expect(page.getByRole("contentinfo")).toHaveCount(1);
    expect((await page.title()).length).toBeGreaterThan(3);
    const levels = await page
      .locator("h1,h2,h3,h4")
      .evaluateAll((all) => all.map((heading) => Number(heading.tagName[1])));
    expect(levels.every((level, i) => i === 0 || level - (levels[i - 1] ?? 1) <= 1)).toBe(true);
    for (const width of [320, 390, 820, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([width, overflow]).toEqual([width, 0]);
    }
  });
}

test("titles and descriptions differ from page to page", async ({ request }) => {
  const heads = await Promise.all(
    Object.values(PAGES).map(async (address) => {
      const html = await (await request.get(address)).text();
      const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? "";
      expect([address, description.length > 20]).toEqual([address, true]);
      return [/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "", description] as const;
    }),
  );
  expect(new Set(heads.map(([title]) => title)).size).toBe(heads.length);
  expect(new Set(heads.map(([, description]) => description)).size).toBe(heads.length);
});

test("a keyboard reader skips the furniture with the first key and always sees where the focus is", async ({
  page,
}) => {
  await page.goto(PAGES.article);
  await page.keyboard.press("Tab");
  const skip = page.locator(":focus");
  await expect(skip).toHaveAttribute("href", "#main");
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main$/);
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press("Tab");
    const visible = await page.locator(":focus").evaluate((element) => {
      const own = getComputedStyle(element);
      const after = getComputedStyle(element, "::after");
      return own.outlineStyle !== "none" || after.outlineStyle !== "none";
    });
    expect(visible).toBe(true);
  }
});

for (const width of [390, 1280]) {
  test(`text twice as large loses nothing sideways at a width of ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const address of Object.values(READER_PAGES)) {
      await page.goto(address);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
      });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([address, overflow]).toEqual([address, 0]);
    }
  });
}

test("text twice as large leaves the column of an article wide enough to read", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 844 });
  for (const address of [PAGES.article, PAGES["live blog"], PAGES.author]) {
    await page.goto(address);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    const column = await page.locator(".body, .lv__posts, .bio").first().boundingBox();
    expect([address, (column?.width ?? 0) > 400]).toEqual([address, true]);
  }
});

/** Words that are on two lines without a hyphen of their own, though one line would hold them. */
const brokenWords = () => {
  const broken: string[] = [];
  const texts = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    for (const { 0: word, index } of (text.nodeValue ?? "").matchAll(
      /(?<![\p{L}\p{M}])[\p{L}\p{M}]{4,14}(?![\p{L}\p{M}])/gu,
    )) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) broken.push(word);
    }
  }
  return broken;
};

test("text twice as large breaks no word on a phone that one line would hold", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of Object.values(READER_PAGES)) {
    await page.goto(address);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    await page.evaluate(() => document.fonts.ready);
    expect([address, await page.evaluate(brokenWords)]).toEqual([address, []]);
  }
});

for (const width of [768, 820, 900, 960, 1024, 1100, 1170, 1280, 1440]) {
  test(`the words and the picture of the lead end near one line at a width of ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(PAGES.front);
    await page.evaluate(() => document.fonts.ready);
    const apart = await page.locator(".lead__fig").evaluate((figure) => {
      // The figure itself may be stretched to the height of its row.
      const picture = (figure.lastElementChild ?? figure).getBoundingClientRect();
      const beside = [...(figure.nextElementSibling?.children ?? [])]
        .map((part) => part.getBoundingClientRect())
        .filter(({ left, right }) => right <= picture.left || left >= picture.right);
      return Math.abs(picture.bottom - Math.max(...beside.map(({ bottom }) => bottom)));
    });
    expect([width, apart < 70]).toEqual([width, true]);
  });
}

test("on a phone one rule begins a band of the front, not two", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(PAGES.front);
  const bands = page.locator("main section").filter({ has: page.locator("> .band__h") });
  expect(await bands.count()).toBeGreaterThan(3);
  expect(await bands.evaluateAll((all) => all.map((band) => getComputedStyle(band).borderBlockStartWidth))).toEqual(
    Array.from({ length: await bands.count() }, () => "0px"),
  );
});
