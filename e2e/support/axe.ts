import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

/**
 * Looks at the page as it stands: by every rule of WCAG 2.0–2.2 A and AA and of good practice in light colours,
 * then by the rules about colour in dark ones, since nothing else changes with them.
 * @see https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md
 */
export async function expectNoViolation(page: Page) {
  const light = await look(page, "light", (axe) => axe.withTags(RULES));
  const dark = await look(page, "dark", (axe) => axe.withRules(RULES_OF_COLOUR));
  expect([...light, ...dark]).toEqual([]);
}

/** The page is no wider than the screen. */
export async function expectToFit(page: Page) {
  const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(width, page.url()).toBeLessThanOrEqual(room ?? 0);
}

async function look(page: Page, colorScheme: "light" | "dark", choose: (axe: AxeBuilder) => AxeBuilder) {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  // No page holds a frame of another origin, so the frames need no page of their own to be told apart in. What stands in
  // them are pages of readers, which are looked at by themselves: their landmarks are not this page's.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ iframes: false });
  const { violations } = await choose(axe).analyze();
  return violations.map(({ id, nodes }) => `${page.url()}, ${colorScheme}, ${id}: ${nodes[0]?.html}`);
}
