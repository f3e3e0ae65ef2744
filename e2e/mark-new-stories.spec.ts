import { expect, test } from "@playwright/test";
import { PAGES } from "./support/addresses.ts";
import { aDraft, publish } from "./support/newsroom.ts";

test("a story that came out since the last visit is marked until it has been opened, and no other @once", async ({
  page,
}) => {
  await page.goto(PAGES.latest);
  await expect(page.getByText("New", { exact: true })).toHaveCount(0);
  const away = Date.now();
  await page.evaluate((at) => localStorage.setItem("paper.visits", JSON.stringify({ last: at, since: 0 })), away);
  await page.clock.setFixedTime(away + 3_600_000);
  const headline = `Out at ${away}`;
  await publish(aDraft({ headline }));
  await page.reload();
  const story = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: headline }) });
  await expect(story.getByText("New", { exact: true })).toBeVisible();
  const old = page.getByRole("listitem").filter({ hasText: "A third morning of fog" }).first();
  await expect(old.getByText("New", { exact: true })).toHaveCount(0);
  await story.getByRole("heading").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
  await page.goto(PAGES.latest);
  await expect(story).toBeVisible();
  await expect(story.getByText("New", { exact: true })).toHaveCount(0);
});
