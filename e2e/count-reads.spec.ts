import { expect, test } from "@playwright/test";
import { aDraft, publish } from "./support/newsroom.ts";
import { signIn } from "./support/staff.ts";

const READER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36";

test("staff see how often a story was opened and from where, and readers leave nothing but that number @once", async ({
  page,
  request,
}) => {
  test.setTimeout(90_000);
  const { id, path } = await publish(aDraft({ headline: `Counted ${Date.now()}`, slug: "counted" }));
  const open = (headers: Record<string, string>) =>
    request.get(path, { headers: { "User-Agent": READER, ...headers }, maxRedirects: 0 });
  for (let time = 0; time < 3; time++) await open({ Referer: "https://www.google.com/" });
  await open({ Referer: "https://t.co/x", DNT: "1", "Sec-GPC": "1" });
  const last = await open({});
  await open({ "User-Agent": "Googlebot/2.1 (+http://www.google.com/bot.html)" });
  expect(last.headers()["set-cookie"]).toBeUndefined();

  await signIn(page, "editor");
  const row = (name: string) =>
    page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
  await expect(async () => {
    await page.goto(`/newsroom/stories/${id}/reads`);
    await expect(page.getByRole("heading", { name: "5 reads" })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 40_000 });
  await expect(row("Search")).toContainText("3");
  await expect(row("Social")).toContainText("1");
  await expect(row("Direct")).toContainText("1");
  await expect(page.getByRole("img", { name: /5 reads; most, 5/ })).toBeVisible();
  await page.getByRole("link", { name: "30 days" }).click();
  await expect(page.getByRole("heading", { name: "5 reads" })).toBeVisible();
  await page.goto("/newsroom/reads");
  await expect(page.getByRole("heading", { name: "Most read now" })).toBeVisible();
});
