import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import Parser from "rss-parser";
import { z } from "zod";
import { changeSlug, correctArticle, fixTypo, withdrawArticle } from "#newsroom/corrections.ts";
import { mergeTopics } from "#newsroom/merge.ts";
import { saveTopic } from "#newsroom/people.ts";
import { aDraft, deskOf, publish } from "./support/newsroom.ts";

const FOLLOWED = ["", "/veles-bay", "/topic/flood-defences", "/author/ines-calder", "/corrections"];
const TYPES = {
  xml: "application/rss+xml; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
};

/** JSON Feed 1.1, as far as this paper must fill it. */
const jsonFeed = z.object({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.string(),
  authors: z.array(z.object({ name: z.string(), url: z.url() })),
  items: z
    .array(
      z.object({
        id: z.string().startsWith("tag:"),
        url: z.url(),
        title: z.string().min(1),
        summary: z.string(),
        content_html: z.string().min(1),
        date_published: z.iso.datetime(),
        date_modified: z.iso.datetime(),
        authors: z.array(z.object({ name: z.string().min(1), url: z.url() })),
        tags: z.array(z.string()),
        language: z.string(),
        image: z.url().optional(),
      }),
    )
    .max(50),
});

async function readJson(request: APIRequestContext, above: string) {
  return jsonFeed.parse(await (await request.get(`${above}/feed.json`)).json());
}

async function readXml(request: APIRequestContext, address: string) {
  const parser = new Parser({ customFields: { item: ["atom:updated", "content:encoded"] } });
  return parser.parseString(await (await request.get(address)).text());
}

/** What the feed of the city desk says of an article now. */
async function findItem(request: APIRequestContext, id: number) {
  const { items } = await readJson(request, "/veles-bay");
  const at = items.findIndex((item) => item.id.endsWith(`:article/${id}`));
  const item = items[at];
  return item && { at, ...item };
}

/** The name of the root, or what a strict reader complains of. */
function rootOf(page: Page, xml: string): Promise<string> {
  return page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, "application/xml");
    return read.querySelector("parsererror")?.textContent ?? read.documentElement.localName;
  }, xml);
}

test("the paper, a section, a topic, an author and the corrections are followed in three formats that agree @once", async ({
  request,
  page,
}) => {
  for (const above of FOLLOWED) {
    const json = await readJson(request, above);
    expect([above, json.items.length > 0]).toEqual([above, true]);
    for (const format of ["xml", "atom"] as const) {
      const answer = await request.get(`${above}/feed.${format}`);
      expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, TYPES[format]]);
      expect(answer.headers()["access-control-allow-origin"]).toBe("*");
      expect(await rootOf(page, await answer.text())).toBe(format === "xml" ? "rss" : "feed");
      const feed = await readXml(request, `${above}/feed.${format}`);
      expect(feed.title).toBe(json.title);
      expect(feed.items.every(({ link }) => link?.startsWith("http"))).toBe(true);
    }
  }
});

test("an item holds the whole text, every author, its subjects and its picture with size and type @once", async ({
  request,
}) => {
  const ofAuthor = await readXml(request, "/author/ines-calder/feed.xml");
  const item = ofAuthor.items.find(({ guid }) => guid?.endsWith(":article/2001"));
  expect(item?.creator).toContain("Inés Calder");
  expect(item?.categories).toContainEqual(expect.objectContaining({ _: "Veles Bay" }));
  expect(item?.["content:encoded"]?.length).toBeGreaterThan(3000);
  expect(item?.["content:encoded"]).not.toMatch(/(?:href|src)="\//);
  expect(item?.enclosure?.type).toBe("image/webp");
  const picture = await request.get(item?.enclosure?.url ?? "");
  expect((await picture.body()).length).toBe(Number(item?.enclosure?.length));
  const { items } = await readJson(request, "/author/ines-calder");
  const same = items.find(({ id }) => id === item?.guid);
  expect(same?.date_modified).toBe(item?.["atom:updated"]);
  expect([same?.title, same?.url, same?.content_html]).toEqual([item?.title, item?.link, item?.["content:encoded"]]);
});

test("an id outlives headline and address; a typo moves nothing, a correction moves the time, a withdrawal is at once @once", async ({
  request,
}) => {
  const draft = aDraft({ headline: "A feed test of the quay", slug: "a-feed-test" });
  const { id } = await publish(draft);
  const first = await findItem(request, id);
  await fixTypo(deskOf("editor"), id, { ...draft, headline: "A feed test of the quays" });
  const mended = await findItem(request, id);
  expect(mended).toEqual({ ...first, title: "A feed test of the quays", at: mended?.at });
  await changeSlug(deskOf("editor"), id, "a-test-renamed");
  const renamed = await findItem(request, id);
  expect([renamed?.id, renamed?.date_modified]).toEqual([first?.id, first?.date_modified]);
  expect(renamed?.url).toContain("/a-test-renamed-a");
  await correctArticle(deskOf("editor"), id, draft, { note: "It was one quay." });
  const corrected = await findItem(request, id);
  expect([corrected?.id, corrected?.date_published]).toEqual([first?.id, first?.date_published]);
  expect(Date.parse(corrected?.date_modified ?? "")).toBeGreaterThan(Date.parse(first?.date_modified ?? ""));
  const corrections = await readJson(request, "/corrections");
  expect(corrections.items.map(({ summary }) => summary)).toContain("It was one quay.");
  await withdrawArticle(deskOf("publisher"), id, { reason: "A test." });
  for (const above of ["", "/veles-bay", "/topic/port", "/author/ines-calder", "/corrections"]) {
    const { items } = await readJson(request, above);
    expect(items.filter((item) => item.id.includes(`/${id}`))).toEqual([]);
  }
});

test("who has the feed already is told so, by tag or by time, and HEAD says the same as GET @once", async ({
  request,
}) => {
  // Another test may publish meanwhile: then the newer feed is asked about.
  await expect(async () => {
    const { etag = "", "last-modified": time = "" } = (await request.get("/sport/feed.atom")).headers();
    const byTag = await request.get("/sport/feed.atom", { headers: { "If-None-Match": etag } });
    const byTime = await request.get("/sport/feed.atom", { headers: { "If-Modified-Since": time } });
    expect([byTag.status(), byTime.status(), (await byTime.body()).length]).toEqual([304, 304, 0]);
    const head = await request.head("/sport/feed.atom");
    expect([head.status(), head.headers().etag, (await head.body()).length]).toEqual([200, etag, 0]);
  }).toPass();
  const old = await request.get("/feed.xml", { headers: { "If-Modified-Since": "Mon, 01 Jan 2001 00:00:00 GMT" } });
  expect(old.status()).toBe(200);
});

test("what cannot be followed answers 404, and a feed has one address @once", async ({ request }) => {
  for (const address of [
    "/none/feed.xml",
    "/2026/feed.xml",
    "/topic/none/feed.atom",
    "/author/nobody/feed.json",
    "/author/__proto__/feed.json",
    "/feed/xml",
    "/veles-bay/feed/xml",
    "/feed.rss",
    "/feed.xml/x",
  ]) {
    expect([address, (await request.get(address)).status()]).toEqual([address, 404]);
  }
});

test("the feed of a topic that was merged leads to the feed of the other in one hop @once", async ({ request }) => {
  await saveTopic(deskOf("publisher"), { slug: "quay-tests", name: "Quay tests", description: "" });
  expect((await request.get("/topic/quay-tests/feed.xml")).status()).toBe(200);
  await mergeTopics(deskOf("publisher"), "quay-tests", "port");
  const answer = await request.get("/topic/quay-tests/feed.xml", { maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([308, "/topic/port/feed.xml"]);
});

test("the page of feeds leads to every one of them @noscript", async ({ page, request }) => {
  await page.goto("/feeds");
  await page.getByRole("link", { name: "Sport as Atom", exact: true }).waitFor();
  const targets = await page
    .locator("main a[href*='/feed.']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(targets.length).toBeGreaterThan(100);
  for (const target of targets.filter((_, index) => index % 17 === 0)) {
    expect([target, (await request.get(target ?? "")).status()]).toEqual([target, 200]);
  }
});

test("an article's JSON is open to all, has one address, and goes with the article @once", async ({ request }) => {
  const { id, path } = await publish(aDraft({ slug: "a-json-test" }));
  const answer = await request.get(`${path}.json`);
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "application/json; charset=utf-8"]);
  expect(answer.headers()["access-control-allow-origin"]).toBe("*");
  expect(await answer.json()).toMatchObject({ title: "A test of the press", standard: { name: "ninjs" } });
  expect((await request.get(`${path}.md`)).headers()["access-control-allow-origin"]).toBe("*");
  const other = await request.get(`/2020/01/01/x-a${id}.json`, { maxRedirects: 0 });
  expect([other.status(), other.headers().location]).toEqual([308, `${path}.json`]);
  await withdrawArticle(deskOf("publisher"), id, { reason: "It was not so." });
  const gone = await request.get(`${path}.json`);
  expect([gone.status(), await gone.text()]).toEqual([410, "It was not so.\n"]);
  expect((await request.get("/2026/11/17/x-a999999999.json")).status()).toBe(404);
});
