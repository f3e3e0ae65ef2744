import { test } from "@playwright/test";
import { DEVICE_PAGES, PAGES, PAST_FRONT, REFUSALS, STAFF_PAGES } from "./support/addresses.ts";
import { expectNoViolation } from "./support/axe.ts";
import { signIn } from "./support/staff.ts";

const EVERY = {
  ...PAGES,
  ...REFUSALS,
  ...DEVICE_PAGES,
  "past front": PAST_FRONT,
  Russian: "/2026/11/17/vyvod-barera-orvy-a2072",
  Arabic: "/2026/11/17/orva-barrier-vote-ar-a2073",
};

for (const [kind, address] of Object.entries(EVERY)) {
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
