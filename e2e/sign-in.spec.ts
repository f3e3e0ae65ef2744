import { expect, test } from "@playwright/test";
import { staffOf } from "./support/staff.ts";

test("someone of the staff signs in by e-mail and password, with or without script @noscript", async ({ page }) => {
  const { email, password } = await staffOf("editor");
  await page.goto("/newsroom/sign-in?next=/newsroom/account");
  await page.getByLabel("Work e-mail").fill(email);
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("do not belong together")).toBeVisible();
  await expect(page.getByLabel("Work e-mail")).toHaveValue(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/newsroom\/account$/);
});
