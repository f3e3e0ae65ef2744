import { test } from "@playwright/test";
import { READER_PAGES, STAFF_PAGES } from "./support/addresses.ts";
import { expectNoViolation } from "./support/axe.ts";
import { signIn } from "./support/staff.ts";

for (const [kind, address] of Object.entries(READER_PAGES)) {
  test(`${kind} has no accessibility violation, light or dark @axe`, async ({ page }) => {
    await page.goto(address);
    await expectNoViolation(page);
  });
}

for (const [kind, address] of Object.entries(STAFF_PAGES)) {
  test(`${kind} in the newsroom has no accessibility violation, light or dark @axe`, async ({ page }) => {
    await signIn(page, "publisher");
    await page.goto(address);
    await expectNoViolation(page);
  });
}
