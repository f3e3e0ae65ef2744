import { expect, type Page, test } from "@playwright/test";
import { withdrawArticle } from "#newsroom/corrections.ts";
import { closeLive, setSummary } from "#newsroom/live/coverage.ts";
import { addPost, deletePost, editPost, markPost } from "#newsroom/live/posts.ts";
import { aPost, expectFresh, publishLive } from "./support/live.ts";
import { deskOf } from "./support/newsroom.ts";

const desk = () => deskOf("editor");
const summary = (text: string) => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

/** Reads at the post of that headline, with the focus on the link of its hour. */
async function readAt(page: Page, headline: string) {
  const post = page.getByRole("region", { name: headline, exact: true });
  await post.evaluate((element) => scrollTo({ top: scrollY + element.getBoundingClientRect().top - 200 }));
  await post
    .getByRole("link")
    .first()
    .evaluate((link: HTMLElement) => link.focus({ preventScroll: true }));
  const place = () => post.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const focus = () => page.evaluate(() => document.activeElement?.getAttribute("href"));
  const [top, held] = [await place(), await focus()];
  return async () => {
    expect(Math.abs((await place()) - top)).toBeLessThanOrEqual(1);
    expect(await focus()).toBe(held);
  };
}

test("an open live page stands as a fresh one after every change, and what is read stays where it is", async ({
  page: open,
  browser,
}) => {
  test.setTimeout(180_000);
  const { id: story, path, posts } = await publishLive(8);
  const fresh = await (await browser.newContext()).newPage();
  await open.goto(path);
  const [first, second, third] = posts;
  if (!first || !second || !third) throw new Error("Three posts are needed.");
  const middle = posts[4];
  if (!middle) throw new Error("A post in the middle is needed.");

  await test.step("at the top, a new post is there by itself", async () => {
    await addPost(desk(), story, aPost("At once"));
    await expect(open.getByRole("heading", { name: "At once" })).toBeVisible({ timeout: 20_000 });
    await expectFresh(open, fresh, path);
  });

  const expectStill = await readAt(open, "Post number 5");
  const button = open.getByRole("button", { name: "new post" });

  await test.step("further down it waits behind a button", async () => {
    await addPost(desk(), story, aPost("Waiting", { isKey: true }));
    await expect(button).toBeVisible({ timeout: 20_000 });
    await expect(button).toHaveText("1 new post");
    await expect(open.getByRole("heading", { name: "Waiting" })).toHaveCount(0);
    await addPost(desk(), story, aPost("Waiting too"));
    await expect(button).toHaveText("2 new posts", { timeout: 20_000 });
    await expectStill();
  });

  await test.step("an edit above and a deletion above move nothing", async () => {
    const longer = aPost("Post number 8", { text: "It was worse than that. ".repeat(60) });
    const last = posts[7];
    if (!last) throw new Error("Eight posts are needed.");
    const { at: _now, ...words } = longer;
    await editPost(desk(), { story, post: last.id, revision: last.revision }, { ...words, at: Date.now() - 1000 });
    await deletePost(desk(), { story, post: posts[6]?.id ?? 0, revision: posts[6]?.revision ?? 0 });
    await expect(open.getByText("It was worse than that.").first()).toBeAttached({ timeout: 20_000 });
    await expect(open.getByRole("heading", { name: "Post number 7" })).toHaveCount(0, { timeout: 20_000 });
    await expectStill();
  });

  await test.step("a pin and a key moment elsewhere move nothing", async () => {
    await markPost(desk(), { story, post: first.id, revision: first.revision }, { isPinned: true, isKey: true });
    await expect(open.getByText("Pinned")).toBeAttached({ timeout: 20_000 });
    await expectStill();
  });

  await test.step("the button shows what waited and leads there", async () => {
    await button.click();
    await expect(button).toBeHidden();
    await expect(open.getByRole("region", { name: "Waiting too" })).toBeFocused();
    await expectFresh(open, fresh, path);
  });

  await test.step("summary, correction of the post that is read, a word for one taken back", async () => {
    await setSummary(desk(), story, { revision: 0, body: summary("All gates are down.") });
    await expectFresh(open, fresh, path);
    const reading = await readAt(open, "Post number 5");
    await editPost(
      desk(),
      { story, post: middle.id, revision: middle.revision },
      aPost("Post number 5", { text: "Put right.", at: Date.now() - 4 * 60_000 }),
    );
    await expect(open.getByText("Put right.")).toBeAttached({ timeout: 20_000 });
    await reading();
    await deletePost(desk(), { story, post: second.id, revision: second.revision }, { note: "The figure was wrong." });
    await expect(open.getByText("The figure was wrong.")).toBeAttached({ timeout: 20_000 });
    await expectFresh(open, fresh, path);
  });

  await test.step("without a connection it waits, and has everything on return", async () => {
    await open.context().setOffline(true);
    await addPost(desk(), story, aPost("During the outage"));
    await deletePost(desk(), { story, post: third.id, revision: third.revision });
    await expect(open.getByText("No connection.")).toBeVisible({ timeout: 30_000 });
    await open.context().setOffline(false);
    await expect(button).toBeVisible({ timeout: 30_000 });
    await expect(open.getByText("No connection.")).toBeHidden();
    await button.click();
    await expectFresh(open, fresh, path);
  });

  await test.step("it is said when the coverage ends", async () => {
    await closeLive(desk(), story);
    await expectFresh(open, fresh, path);
    await expect(open.getByText("Live coverage ended").first()).toBeVisible();
  });
});

test("a live blog that is withdrawn stays on no open screen @once", async ({ page }) => {
  const { id, path } = await publishLive(2, "A live blog to be withdrawn");
  await page.goto(path);
  await withdrawArticle(deskOf("publisher"), id, { reason: "It was about another storm." });
  await expect(page.getByText("It was about another storm.")).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("Post number 2")).toHaveCount(0);
  expect((await page.request.get(`${path}/posts/after/0`)).status()).toBe(410);
});

test("without script the page has everything and says how to have more @noscript @once", async ({ page }, {
  project,
}) => {
  test.skip(project.name !== "no script", "Others have script.");
  const { path } = await publishLive(2);
  await page.goto(path);
  await expect(page.getByRole("heading", { name: "Post number 2" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Load it again for new posts" })).toBeVisible();
});

test("a live page says when it told something last, also where its posts came with its text @once", async ({
  page,
}) => {
  await page.goto("/2026/11/17/storm-ansel-live-a2071");
  const newest = await page.locator(".lv__posts time").evaluateAll((all) =>
    all
      .map((one) => one.getAttribute("datetime") ?? "")
      .toSorted()
      .at(-1),
  );
  const told = page.locator(".lv__head time").last();
  await expect(page.locator(".lv__head")).toContainText("Updated");
  await expect(told).toHaveAttribute("datetime", newest ?? "");
});
