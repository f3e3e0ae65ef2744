import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { DEVICE_PAGES, PAGES, REFUSALS, STAFF_PAGES } from "./support/addresses.ts";
import { signIn } from "./support/staff.ts";

const EVERY = {
  ...PAGES,
  ...REFUSALS,
  ...DEVICE_PAGES,
  Russian: "/2026/11/17/vyvod-barera-orvy-a2072",
  Arabic: "/2026/11/17/orva-barrier-vote-ar-a2073",
};
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

for (const [kind, address] of Object.entries(EVERY)) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`${kind} in ${colorScheme} colours has no accessibility violation @axe`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(address);
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }
}

for (const [kind, address] of Object.entries(STAFF_PAGES)) {
  test(`${kind} in the newsroom has no accessibility violation, light or dark @axe`, async ({ page }) => {
    test.slow();
    await signIn(page, "publisher");
    await page.goto(address);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      expect(violations.map(({ id, nodes }) => `${colorScheme}, ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}
