import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { editPost } from "#newsroom/live/posts.ts";
import { aPost, expectFresh, publishLive } from "./support/live.ts";
import { deskOf } from "./support/newsroom.ts";
import { signIn } from "./support/staff.ts";

const composer = (page: Page) => page.getByRole("form", { name: "New post" });
const line = (page: Page, headline: string) => page.getByRole("article", { name: headline });

async function openDesk(page: Page, id: number) {
  await page.goto(`/newsroom/live/${id}`);
  await expect(composer(page)).toBeVisible();
}

test("a reporter begins a live blog, writes while it is not out, and takes it live", async ({ page }) => {
  await signIn(page, "editor");
  await page.goto("/newsroom/live");
  const mark = `Fire in the old mill ${Date.now()}`;
  const begin = page.getByRole("form", { name: "Begin a live blog" });
  await begin.getByLabel("Headline").fill(mark);
  await begin.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("heading", { level: 1, name: mark })).toBeVisible();
  await composer(page).getByLabel("Headline").fill("First engines there");
  await composer(page).getByRole("button", { name: "Post", exact: true }).click();
  await expect(line(page, "First engines there")).toBeVisible();
  await expect(page.getByText("Readers cannot see this yet.")).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test("by the keyboard alone: post, change, mark, take back; sent twice it is one post", async ({ page }) => {
  test.setTimeout(120_000);
  const { id, path } = await publishLive(1);
  await signIn(page, "editor");
  await openDesk(page, id);

  await composer(page).getByLabel("Headline").focus();
  await page.keyboard.type("Bridge shut");
  await composer(page).getByRole("textbox", { name: "Text of the post" }).focus();
  await page.keyboard.type("No trams until noon.");
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.postData() ?? "");
  });
  await page.keyboard.press("Control+Enter");
  await expect(line(page, "Bridge shut")).toContainText("No trams until noon.");
  // The same once more, as a connection that broke off would have it sent.
  const again = await page.evaluate(
    async ([address, body]) => (await fetch(address ?? "", { method: "POST", body: body ?? "" })).json(),
    [`/newsroom/live/${id}/coverage`, sent[0]],
  );
  expect(again.ok).toBe(true);
  await expect(line(page, "Bridge shut")).toHaveCount(1);
  await expect(composer(page).getByLabel("Headline")).toHaveValue("");

  await line(page, "Bridge shut").getByRole("button", { name: "Pin: Bridge shut" }).press("Enter");
  await expect(line(page, "Bridge shut")).toContainText("Pinned");
  await line(page, "Bridge shut").getByRole("button", { name: "Key moment: Bridge shut" }).press("Enter");
  await expect(line(page, "Bridge shut").getByRole("button", { name: "No key moment" })).toBeVisible();

  await line(page, "Bridge shut").getByRole("button", { name: "Change: Bridge shut" }).press("Enter");
  const change = page.getByRole("form", { name: "Change this post" });
  await expect(change.getByLabel("Headline")).toBeFocused();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Bridge open");
  await change.getByRole("button", { name: "Save the change" }).press("Enter");
  await expect(line(page, "Bridge open")).toBeVisible();
  await expect(line(page, "Bridge open").getByRole("button", { name: "Change" })).toBeFocused();
  expect(await (await page.request.get(path)).text()).toContain("Bridge open");

  await line(page, "Bridge open").getByRole("button", { name: "Take back" }).press("Enter");
  const back = page.getByRole("form", { name: "Take back" });
  await back.getByLabel("What readers are told").fill("It never shut.");
  await page.keyboard.press("Enter");
  await expect(line(page, "Bridge open")).toHaveCount(0);
  await expect(page.getByText("Taken back: 1")).toBeVisible();
  const readers = await (await page.request.get(path)).text();
  expect(readers).toContain("It never shut.");
  expect(readers).not.toContain("No trams until noon.");
});

test("a quote, a picture and an embed are put into a post by hand, and stand on an open page as on a fresh one @once", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const { id, path } = await publishLive(1);
  const readers = await browser.newContext();
  const [open, fresh] = [await readers.newPage(), await readers.newPage()];
  await open.goto(path);
  await signIn(page, "editor");
  await openDesk(page, id);
  await composer(page).getByLabel("Headline").fill("The lighthouse is dark");
  await composer(page).getByRole("textbox", { name: "Text of the post" }).click();
  await page.keyboard.type("> We saw nothing but rain.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await composer(page).getByRole("button", { name: "Picture", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox").fill("lighthouse");
  await expect(dialog.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await composer(page).getByRole("button", { name: "Insert", exact: true }).click();
  await composer(page).getByRole("menuitemcheckbox", { name: "Embed from elsewhere" }).click();
  await dialog.getByRole("textbox", { name: "Address" }).fill("https://www.youtube.com/watch?v=abc");
  await dialog.getByRole("textbox", { name: "Title" }).fill("The harbour camera");
  await dialog.getByRole("button", { name: "Insert", exact: true }).click();
  await composer(page).getByRole("button", { name: "Post", exact: true }).click();
  await expect(line(page, "The lighthouse is dark")).toBeVisible();

  const post = open.getByRole("region", { name: "The lighthouse is dark", exact: true });
  await expect(post.getByRole("blockquote")).toHaveText("We saw nothing but rain.", { timeout: 20_000 });
  await expect(post.getByRole("link", { name: /YouTube/ })).toHaveAttribute("href", /watch\?v=abc$/);
  await expect(post).toContainText("The harbour camera");
  await expect(post.getByRole("img")).toHaveAttribute("alt", /\S/);
  await post.getByRole("img").scrollIntoViewIfNeeded();
  await expect
    .poll(() => post.getByRole("img").evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
    .toBeGreaterThan(0);
  await expectFresh(open, fresh, path);
  await readers.close();
});

test("who else is at the desk is named, posts of others appear, and two hands on one post lose nothing @once", async ({
  page,
  browser,
}) => {
  const { id, posts } = await publishLive(2);
  const [, newest] = posts;
  if (!newest) throw new Error("Two posts are needed.");
  const colleague = await (await browser.newContext()).newPage();
  const { name } = await signIn(colleague, "publisher");
  await openDesk(colleague, id);
  await signIn(page, "editor");
  await openDesk(page, id);
  await expect(page.getByText("Also at this desk:")).toContainText(name, { timeout: 20_000 });
  await line(page, "Post number 2").getByRole("button", { name: "Change" }).click();
  const mine = page.getByRole("form", { name: "Change this post" });
  await mine.getByLabel("Headline").fill("Mine");
  const opened = { story: id, post: newest.id, revision: newest.revision };
  await editPost(deskOf("editor"), opened, aPost("Theirs", { text: "Other words." }));
  const notice = mine.getByRole("alert", { name: "Changed by somebody else" });
  await expect(notice).toContainText("Other words.", { timeout: 20_000 });
  await expect(mine.getByLabel("Headline")).toHaveValue("Mine");
  await notice.getByRole("button", { name: "Go on with mine" }).click();
  await mine.getByRole("button", { name: "Save the change" }).click();
  await expect(line(page, "Mine")).toBeVisible();
});

test("what is typed outlives the tab; a summary and the closing reach readers @once", async ({ page }) => {
  const { id, path } = await publishLive(1);
  await signIn(page, "editor");
  await openDesk(page, id);
  await composer(page).getByLabel("Headline").fill("Half a thought");
  await page.reload();
  await expect(composer(page).getByLabel("Headline")).toHaveValue("Half a thought");

  await page.getByRole("button", { name: "Write the summary" }).click();
  await page.getByRole("textbox", { name: "What we know" }).fill("Nobody was hurt.");
  await page.getByRole("button", { name: "Show it to readers" }).click();
  await expect(page.getByRole("button", { name: "Write the summary" })).toBeVisible();
  expect(await (await page.request.get(path)).text()).toContain("Nobody was hurt.");

  await page.getByRole("button", { name: "Close coverage" }).click();
  await page.getByRole("button", { name: "Close it: readers are told" }).click();
  await expect(page.getByRole("button", { name: "Open again" })).toBeVisible();
  await expect(composer(page)).toHaveCount(0);
  expect(await (await page.request.get(path)).text()).toContain("Live coverage ended");
});
