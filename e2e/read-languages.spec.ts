import { expect, type Page, test } from "@playwright/test";
import { PAGES } from "./support/addresses.ts";

const RUSSIAN = "/2026/11/17/vyvod-barera-orvy-a2072";
const ARABIC = "/2026/11/17/taswit-hajiz-orva-a2073";

test("a Russian article has Russian words around it and says so to machines", async ({ page }) => {
  await page.goto(RUSSIAN);
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  await expect(page.getByRole("heading", { name: "Самое читаемое" })).toBeVisible();
  await expect(page.locator(".by")).toContainText("ноя");
});

test("an Arabic article runs from right to left, page and all", async ({ page }) => {
  await page.goto(ARABIC);
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

/** Words of two and more in letters of those scripts, where what stands around says another language. Names have none. */
function misspoken(page: Page, script: string, language: string): Promise<string[]> {
  return page.evaluate(
    ([script, language]) => {
      const words = new RegExp(`^[^\\p{L}]*(\\p{sc=${script}}+[^\\p{L}]+){1,}\\p{sc=${script}}+[^\\p{L}]*$`, "u");
      const names = 'script, style, [hidden], [href^="/author/"], .who, .meta, .mark, .printed, .tools, .foot small';
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const around = text.parentElement;
        if (!words.test(text.textContent ?? "") || around?.closest(names)) continue;
        if (around?.closest("[lang]")?.getAttribute("lang")?.startsWith(language) !== true)
          found.push(text.textContent ?? "");
      }
      return found;
    },
    [script, language] as const,
  );
}

/** Names that stand in attributes: as words of their own, in letters of a script, where the element says another language. */
function misnamed(page: Page, script: string, language: string): Promise<string[]> {
  return page.evaluate(
    ([script, language]) => {
      const words = new RegExp(`^[^\\p{L}]*(\\p{sc=${script}}+[^\\p{L}]+){1,}\\p{sc=${script}}+[^\\p{L}]*$`, "u");
      const names = ["aria-label", "alt", "placeholder", "title"] as const;
      return [...document.querySelectorAll(names.map((name) => `body [${name}]`).join())].flatMap((element) =>
        element.closest("[lang]")?.getAttribute("lang")?.startsWith(language)
          ? []
          : names.map((name) => element.getAttribute(name) ?? "").filter((name) => words.test(name)),
      );
    },
    [script, language] as const,
  );
}

test("a name in an attribute is in the language of its element", async ({ page }) => {
  for (const address of [RUSSIAN, ARABIC]) {
    await page.goto(address);
    expect([address, await misnamed(page, "Latn", "en")]).toEqual([address, []]);
  }
  for (const address of [PAGES.front, PAGES.section, PAGES.article, PAGES.author, "/search?q=Орвы"]) {
    await page.goto(address);
    expect([address, await misnamed(page, "Cyrl", "ru")]).toEqual([address, []]);
    expect([address, await misnamed(page, "Arab", "ar")]).toEqual([address, []]);
  }
});

for (const address of [RUSSIAN, ARABIC]) {
  test(`English words on a page in another language are heard in English: ${address}`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator(".topics a").first()).toHaveAttribute("lang", "en");
    expect(await misspoken(page, "Latn", "en")).toEqual([]);
  });
}

for (const address of [PAGES.front, PAGES.section, PAGES.topic, PAGES.day, PAGES.article, "/search?q=Орвы"]) {
  test(`Russian and Arabic words on an English page are heard in their languages: ${address}`, async ({ page }) => {
    await page.goto(address);
    expect(await misspoken(page, "Cyrl", "ru")).toEqual([]);
    expect(await misspoken(page, "Arab", "ar")).toEqual([]);
  });
}

test("an Arabic story stands in the columns of the stories around it, in a listing and among search results alike", async ({
  page,
}) => {
  for (const address of ["/topic/flood-defences", "/search?q=الحاجز"]) {
    await page.goto(address);
    const story = page.locator("main li.s", { has: page.locator(`a[href="${ARABIC}"]`) }).first();
    await expect(story.locator(".s__b")).toHaveAttribute("dir", "rtl");
    const [words, picture] = await Promise.all([
      story.locator(".s__h").boundingBox(),
      story.locator(".s__pic").boundingBox(),
    ]);
    expect([address, (picture?.x ?? 0) > (words?.x ?? 0)]).toEqual([address, true]);
  }
});
