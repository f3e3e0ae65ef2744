import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { pathOf } from "#domain/articles/permalink.ts";
import { revokePreview, sharePreview } from "#newsroom/previews.ts";
import { approveStory, createStory, publishStory, submitStory } from "#newsroom/stories.ts";
import { aDraft, deskOf } from "./support/newsroom.ts";
import { signIn } from "./support/staff.ts";

const HOUR = 3_600_000;

/** A story with a picture, cards, links and a list: what a page is made of. */
function aRichDraft(headline: string) {
  const text = (words: string, marks?: { type: "strong" }[]) => ({
    type: "text" as const,
    text: words,
    ...(marks && { marks }),
  });
  const link = { type: "link" as const, attrs: { kind: "article" as const, id: 2001 } };
  return aDraft({
    headline,
    slug: "",
    body: {
      type: "doc",
      content: [
        { type: "paragraph", content: [text("The gates shut. "), { type: "text", text: "As told.", marks: [link] }] },
        { type: "heading", attrs: { level: 2 }, content: [text("What follows")] },
        { type: "related", attrs: { article: 2040, title: "A wall is a promise", href: "#" } },
        { type: "paragraph", content: [text("Nobody knows.", [{ type: "strong" }])] },
      ],
    },
  });
}

async function release(id: number): Promise<string> {
  await submitStory(deskOf("editor"), id);
  await approveStory(deskOf("editor"), id);
  return pathOf(await publishStory(deskOf("editor"), id));
}

/**
 * A page without what tells one answer from another: the bar, the names of style sheets, what says whether it may be found,
 * the minute it was asked for, what others opened in between, and the marks that Next leaves for its script.
 */
function bare(html: string): string {
  return html
    .replace(/<aside class="draft"[\s\S]*?<\/aside>/, "")
    .replace(/<link rel="stylesheet"[^>]*>/g, "")
    .replace(/<meta name="robots"[^>]*>/, "")
    .replace(/<ol class="most[\s\S]*?<\/ol>/g, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace('<div hidden=""></div>', "")
    .replace(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})/g, "then")
    .replace(/\b\d{2}:\d{2}\b/g, "now");
}

async function read(request: APIRequestContext | Page["request"], path: string): Promise<string> {
  const answer = await request.get(path);
  expect([path, answer.status()]).toEqual([path, 200]);
  return answer.text();
}

test("what a preview shows is what the release then shows, word for word of the HTML @once", async ({
  page,
  request,
}) => {
  await signIn(page, "editor");
  // Once more when something else came out between the two looks, which both name beside the text.
  await expect(async () => {
    const id = await createStory(deskOf("editor"), aRichDraft("The gates shut again"));
    const before = bare(await read(page.request, `/newsroom/stories/${id}/preview`));
    const path = await release(id);
    const after = bare(await read(request, path));
    expect(before).toContain("The gates shut again");
    expect(before).toBe(after);
  }).toPass();
});

test("an editor looks at a draft as readers will see it, on a phone's width too, and closes the page to leave", async ({
  page,
  context,
}) => {
  await signIn(page, "editor");
  const id = await createStory(deskOf("editor"), aRichDraft("Preview of a quay"));
  await page.goto(`/newsroom/stories/${id}/preview`);
  const bar = page.getByRole("complementary", { name: "Preview" });
  await expect(bar).toContainText("Draft — visible to staff only");
  await expect(bar).toContainText("Version 1, saved");
  await expect(page.getByRole("heading", { level: 1, name: "Preview of a quay" })).toBeVisible();
  await bar.getByText("View", { exact: true }).click();
  await bar.getByRole("link", { name: "Phone" }).click();
  const frame = page.frameLocator("iframe[title='Preview on a phone']");
  await expect(frame.getByRole("heading", { level: 1, name: "Preview of a quay" })).toBeVisible();
  const stranger = await context.browser()?.newContext();
  const front = await stranger?.newPage();
  await front?.goto("/");
  await expect(front?.getByRole("complementary", { name: "Preview" }) ?? bar).toHaveCount(0);
  await stranger?.close();
});

test("the front card, the search result, the social card and the feed item show the draft @once", async ({ page }) => {
  await signIn(page, "editor");
  const id = await createStory(deskOf("editor"), aRichDraft("Four ways to see it"));
  for (const part of ["front-card", "search-result", "social-card", "feed-item"]) {
    await page.goto(`/newsroom/stories/${id}/preview-frame?part=${part}`);
    await expect(page.getByRole("main")).toContainText("Four ways to see it");
  }
  const card = await page.request.get(`/newsroom/stories/${id}/preview/card`);
  expect([card.status(), card.headers()["content-type"]]).toEqual([200, "image/jpeg"]);
});

test("nobody but staff opens a preview, its frames or its card; a contributor none of others' stories @once", async ({
  page,
  request,
}) => {
  const id = await createStory(deskOf("editor"), aRichDraft("For the desk alone"));
  const addresses = ["preview", "preview-frame?part=front-card", "preview/card", "previews", "notes"].map(
    (end) => `/newsroom/stories/${id}/${end}`,
  );
  for (const address of addresses) {
    const answer = await request.get(address);
    expect([address, new URL(answer.url()).pathname]).toEqual([address, "/newsroom/sign-in"]);
    expect(await answer.text()).not.toContain("For the desk alone");
  }
  await signIn(page, "contributor");
  for (const address of addresses) {
    const answer = await page.request.get(address);
    expect([address, answer.status()]).toEqual([address, 404]);
    expect(await answer.text()).not.toContain("For the desk alone");
  }
});

test("somebody outside reads what they were given, under their name, until the link is closed", async ({
  page,
  browser,
}) => {
  await signIn(page, "editor");
  const id = await createStory(deskOf("editor"), aRichDraft("Given to read"));
  await page.goto(`/newsroom/stories/${id}/previews`);
  await page.getByLabel("For whom").fill("Dr Karr");
  await page.getByRole("button", { name: "Make a link" }).click();
  const address = await page.getByLabel(/^The link\./).inputValue();

  const outside = await browser.newContext();
  const reader = await outside.newPage();
  const answer = await reader.goto(new URL(address).pathname);
  expect(answer?.headers()).toMatchObject({
    "cache-control": "private, no-store",
    "x-robots-tag": "noindex",
    "referrer-policy": "no-referrer",
  });
  await expect(reader.getByRole("heading", { level: 1, name: "Given to read" })).toBeVisible();
  await expect(reader.getByRole("complementary", { name: "Preview" })).toContainText("Dr Karr");
  await expect(reader.locator(".watermark")).toContainText("Dr Karr");

  await page.reload();
  await expect(page.getByText("Opened once")).toBeVisible();
  await page.getByRole("button", { name: "Close the link for Dr Karr" }).click();
  await expect(page.getByText(/^Closed/)).toBeVisible();
  expect((await reader.reload())?.status()).toBe(404);
  await outside.close();
});

test("where a page may not copy, a new link is marked so that the hand can @once", async ({ page }) => {
  // So it is over plain http, and where somebody forbade it.
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await signIn(page, "editor");
  const id = await createStory(deskOf("editor"), aRichDraft("Copied by hand"));
  await page.goto(`/newsroom/stories/${id}/previews`);
  await page.getByLabel("For whom").fill("Dr Karr");
  await page.getByRole("button", { name: "Make a link" }).click();
  const address = await page.getByLabel(/^The link\./).inputValue();
  await page.getByRole("button", { name: "Copy the link" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Marked: now copy it$/ })).toHaveCount(1);
  await expect(page.getByLabel(/^The link\./)).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(address);
});

test("who reads a preview of what is out by now is told so @once", async ({ request }) => {
  const id = await createStory(deskOf("editor"), aDraft({ headline: "Given, then out", text: "The gates shut." }));
  const { token } = await sharePreview(deskOf("editor"), id, { recipient: "Dr Karr" });
  expect(await read(request, `/preview/${token}`)).toContain("It may still change.");
  await release(id);
  const later = await read(request, `/preview/${token}`);
  expect(later).toContain("It is published by now");
  expect(later).not.toContain("It may still change.");
});

test("expired, revoked and guessed links answer one and the same page, which tells nothing @once", async ({
  request,
}) => {
  const word = `sedge${Date.now()}`;
  const id = await createStory(deskOf("editor"), aDraft({ headline: `The ${word} papers`, text: word }));
  const old = { ...deskOf("editor"), now: Date.now() - 49 * HOUR };
  const expired = await sharePreview(old, id, { recipient: "R" });
  const revoked = await sharePreview(deskOf("editor"), id, { recipient: "R" });
  const open = await sharePreview(deskOf("editor"), id, { recipient: "R" });
  await revokePreview(deskOf("editor"), revoked.id);
  expect(await read(request, `/preview/${open.token}`)).toContain(word);
  const guessed = `${open.token.slice(0, -1)}${open.token.endsWith("A") ? "B" : "A"}`;
  const bodies = new Set<string>();
  for (const token of [expired.token, revoked.token, guessed, open.token.toUpperCase(), "x"]) {
    const answer = await request.get(`/preview/${token}`);
    expect([token, answer.status(), answer.headers()["cache-control"]]).toEqual([token, 404, "private, no-store"]);
    bodies.add(bare(await answer.text()));
  }
  expect(bodies.size).toBe(1);
  expect([...bodies].join()).not.toContain(word);
  for (const path of [`/cards/article/${id}/0123456789abcdef.jpg`, `/preview/${open.token}/card`]) {
    expect([path, (await request.get(path)).status()]).toEqual([path, 404]);
  }
});

test("a note calls in a colleague, is answered and settled", async ({ page }) => {
  const ana = await signIn(page, "editor");
  const id = await createStory(deskOf("editor"), aRichDraft("Spoken about"));
  await page.goto(`/newsroom/stories/${id}/notes`);
  const field = page.getByLabel("A new note");
  await field.pressSequentially(`Who says so? @${ana.name.slice(0, -1)}`);
  await page.getByRole("button", { name: ana.name }).click();
  await expect(field).toHaveValue(`Who says so? @${ana.name} `);
  await page.getByLabel(/^About these words/).fill("The gates shut.");
  await page.getByRole("button", { name: "Note it" }).click();
  const open = page.getByRole("list", { name: "Open notes" });
  await expect(open).toContainText("Who says so?");
  await expect(page.getByText("You are called in below.")).toBeVisible();
  await page.getByRole("button", { name: "I have seen it" }).click();
  await expect(page.getByText("You are called in below.")).toHaveCount(0);
  await open.getByText("Answer", { exact: true }).first().click();
  await open.getByLabel("Your answer").fill("The harbour office.");
  await open.getByRole("button", { name: "Answer" }).click();
  await expect(open).toContainText("The harbour office.");
  await open.getByRole("button", { name: "Settle" }).click();
  await expect(page.getByText("1 settled note")).toBeVisible();
  await page.getByRole("button", { name: "Names, titles and places checked" }).click();
  await expect(page.getByText("1 of 4")).toBeVisible();
});
