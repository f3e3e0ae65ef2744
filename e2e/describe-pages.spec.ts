import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type APIRequestContext, expect, test } from "@playwright/test";
import sharp from "sharp";
import { PAGES } from "./support/addresses.ts";
import { aDraft, publish } from "./support/newsroom.ts";
import { strangersIn, type Thing, unfurl } from "./support/unfurl.ts";

const require = createRequire(import.meta.url);
const RUSSIAN = "/2026/11/17/vyvod-barera-orvy-a2072";
const EVERY = { ...PAGES, Russian: RUSSIAN, search: "/search?q=barrier" };

/** What each kind of page is to machines, and what must be known of it. */
const KINDS: Record<string, { type: string; says: string[] }> = {
  front: { type: "WebSite", says: ["name", "url", "potentialAction", "publisher"] },
  author: { type: "ProfilePage", says: ["mainEntity"] },
  article: { type: "NewsArticle", says: ["correction", "workTranslation", "articleSection", "keywords", "dateline"] },
  opinion: { type: "OpinionNewsArticle", says: ["wordCount"] },
  "long read": { type: "ReportageNewsArticle", says: ["wordCount"] },
  "live blog": { type: "LiveBlogPosting", says: ["liveBlogUpdate", "coverageStartTime"] },
  Russian: { type: "NewsArticle", says: ["translationOfWork", "translator"] },
  about: { type: "AboutPage", says: ["mainEntity"] },
};
const OF_ARTICLES = [
  ...["headline", "image", "datePublished", "dateModified", "author", "publisher", "description", "inLanguage"],
  ...["isAccessibleForFree", "mainEntityOfPage"],
];
const LISTINGS = ["section", "older section page", "topic", "latest", "authors", "topics", "archive", "year", "month"];

for (const [kind, address] of Object.entries(EVERY)) {
  test(`${kind}: the head alone says what the page is and what to show of it @once`, async ({ request, baseURL }) => {
    const { title, meta, links, strays } = await unfurl(request, address);
    expect(strays).toEqual([]);
    expect(title).not.toBe("");
    expect(meta.description?.[0]?.length).toBeGreaterThan(20);
    expect(meta.robots?.[0]).toContain("max-image-preview:large");
    expect(meta["theme-color"]).toHaveLength(2);
    const canonical = links.filter(({ rel }) => rel === "canonical").map(({ href }) => href);
    expect(canonical).toEqual([`${baseURL}${address === "/" ? "" : address.split("?")[0]}`]);
    for (const rel of ["icon", "apple-touch-icon", "manifest", "search"]) {
      expect(links.map((link) => link.rel)).toContain(rel);
    }
    expect(meta["og:url"]).toEqual(canonical);
    for (const name of ["og:title", "og:description", "og:type", "og:site_name", "og:locale", "og:image:alt"]) {
      expect(meta[name]?.[0], name).toMatch(/\S/);
    }
    expect(meta["twitter:card"]).toEqual(["summary_large_image"]);
    expect(meta["twitter:image"]).toEqual(meta["og:image"]);
  });
}

for (const [kind, address] of Object.entries(EVERY)) {
  test(`${kind}: the card is a picture of the stated size @once`, async ({ request }) => {
    const { meta } = await unfurl(request, address);
    await expectPicture(request, meta["og:image"]?.[0] ?? "", {
      width: Number(meta["og:image:width"]?.[0]),
      height: Number(meta["og:image:height"]?.[0]),
    });
    expect([meta["og:image:width"], meta["og:image:height"]]).toEqual([["1200"], ["630"]]);
  });
}

async function expectPicture(request: APIRequestContext, url: string, size: { width: number; height: number }) {
  const answer = await request.get(url);
  expect(answer.status(), url).toBe(200);
  expect(await sharp(await answer.body()).metadata(), url).toMatchObject(size);
}

test("structured data of every kind of page is written in words of schema.org @once", async ({ request }) => {
  for (const [kind, address] of Object.entries(EVERY)) {
    const { data } = await unfurl(request, address);
    expect(strangersIn(data), kind).toEqual([]);
    if (kind !== "search") expect(data.length, kind).toBeGreaterThan(0);
  }
});

for (const [kind, { type, says }] of Object.entries(KINDS)) {
  test(`${kind}: machines learn that it is a ${type}, and what must be known of one @once`, async ({ request }) => {
    const { data } = await unfurl(request, address(kind));
    const thing = data.find((one) => one["@type"] === type);
    const isArticle = thing !== undefined && "headline" in thing;
    for (const property of isArticle ? [...OF_ARTICLES, ...says] : says) expect(thing, kind).toHaveProperty(property);
    if (isArticle) {
      expect(thing.author).toEqual(
        expect.arrayContaining([expect.objectContaining({ name: expect.any(String), url: expect.any(String) })]),
      );
      expectWay(data, 3);
    }
  });
}

for (const kind of LISTINGS) {
  test(`${kind}: machines learn what it lists, in order, and the way to it @once`, async ({ request }) => {
    const { data } = await unfurl(request, address(kind));
    const list = data.find((one) => one["@type"] === "CollectionPage")?.mainEntity as { itemListElement: Thing[] };
    expect(list.itemListElement.length).toBeGreaterThan(1);
    expect(list.itemListElement.map(({ position }) => position)).toEqual(list.itemListElement.map((_, at) => at + 1));
    expectWay(data, 2);
  });
}

function address(kind: string): string {
  return new Map<string, string>(Object.entries(EVERY)).get(kind) ?? "";
}

function expectWay(data: Thing[], least: number) {
  const way = data.find((one) => one["@type"] === "BreadcrumbList")?.itemListElement as Thing[];
  expect(way.length).toBeGreaterThanOrEqual(least);
  for (const step of way) expect(step).toMatchObject({ name: expect.any(String), item: expect.any(String) });
}

test("an article's picture is there at 16:9, 4:3 and 1:1, 1,200 pixels wide, with its rights @once", async ({
  request,
}) => {
  const imagesOf = async () => (await unfurl(request, PAGES.article)).data[0]?.image as Thing[];
  await expect.poll(async () => (await imagesOf()).length, { timeout: 100_000 }).toBe(3);
  for (const image of await imagesOf()) {
    const { width, height } = image as unknown as Record<"width" | "height", { value: number }>;
    await expectPicture(request, String(image.url), { width: width.value, height: height.value });
    expect(width.value).toBe(1200);
    for (const right of ["creditText", "creator", "license", "copyrightNotice", "acquireLicensePage"]) {
      expect(image).toHaveProperty(right);
    }
  }
});

test("every kind of page has a title of its own @once", async ({ request }) => {
  const heads = await Promise.all(Object.values(EVERY).map((one) => unfurl(request, one)));
  const titles = heads.map(({ title }) => title);
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
});

test("an article shared says when, by whom, of what section and topics it is @once", async ({ request }) => {
  const { meta, links } = await unfurl(request, PAGES.article);
  expect(meta["og:type"]).toEqual(["article"]);
  for (const name of ["published_time", "modified_time", "section", "author"]) {
    expect(meta[`article:${name}`], name).toHaveLength(1);
  }
  expect(meta["article:tag"]?.length).toBeGreaterThan(1);
  expect(links.filter(({ rel }) => rel === "author")).toHaveLength(1);
});

test("without a standfirst the first sentence after the dateline describes an article @once", async ({ request }) => {
  const { path } = await publish(
    aDraft({
      ...{ headline: "A bell without a standfirst", slug: "a-bell-without-a-standfirst", standfirst: "" },
      text: "The bell of Mr. Orr rang at 3.15 in the morning on the quay. Nobody knows who rang it.",
    }),
  );
  const { meta } = await unfurl(request, path);
  expect(meta.description).toEqual(["The bell of Mr. Orr rang at 3.15 in the morning on the quay."]);
});

test("all languages of an article name each other, themselves, and one for everybody else @once", async ({
  request,
}) => {
  const languagesOf = async (one: string) =>
    (await unfurl(request, one)).links
      .filter(({ hreflang }) => hreflang !== undefined)
      .map(({ hreflang, href }) => `${hreflang} ${href}`)
      .toSorted();
  const all = await languagesOf(PAGES.article);
  expect(all.map((one) => one.split(" ")[0])).toEqual(["ar", "en", "ru", "x-default"]);
  for (const one of all) expect(await languagesOf(one.split(" ")[1] ?? "")).toEqual(all);
});

test("articles lead to their Markdown and JSON, and pages that can be followed to their feeds @once", async ({
  request,
}) => {
  const forms = async (one: string) => {
    const { links } = await unfurl(request, one);
    return links.filter(({ rel, type }) => rel === "alternate" && type !== undefined);
  };
  const named = [...(await forms(PAGES.article))];
  expect(named.map(({ type }) => type)).toEqual(["text/markdown", "application/json"]);
  for (const page of [PAGES.front, PAGES.section, PAGES.topic, PAGES.author, PAGES.corrections]) {
    const feeds = await forms(page);
    expect(feeds.map(({ type }) => type)).toEqual([
      "application/rss+xml",
      "application/atom+xml",
      "application/feed+json",
    ]);
    named.push(...feeds);
  }
  for (const { href = "", type = "" } of named) {
    const answer = await request.get(href);
    expect(answer.status(), href).toBe(200);
    expect(answer.headers()["content-type"], href).toContain(type);
  }
});

test("from any page of a listing the pages before and after it are known, and lead back @once", async ({
  request,
  baseURL,
}) => {
  const seen: string[] = [];
  let at: string | undefined = `${baseURL}${PAGES.latest}`;
  while (at !== undefined) {
    const { links } = await unfurl(request, at);
    const linked = (rel: string) => links.find((link) => link.rel === rel)?.href;
    expect(linked("prev")).toBe(seen.at(-1));
    expect(linked("canonical")).toBe(at);
    seen.push(at);
    at = linked("next");
  }
  expect(seen.length).toBeGreaterThan(2);
});

test("a search is not to be found by searching @once", async ({ request }) => {
  expect((await unfurl(request, EVERY.search)).meta.robots?.[0]).toContain("noindex, follow");
});

test("a reading mode recovers an article's text with its title, byline and date", async ({ page }) => {
  const source = readFileSync(require.resolve("@mozilla/readability/Readability.js"), "utf8");
  await page.goto(PAGES.article);
  const read = await page.evaluate<Record<"title" | "byline" | "publishedTime" | "textContent", string>>(
    `(() => { ${source}; return new Readability(document.cloneNode(true)).parse(); })()`,
  );
  expect(read).toMatchObject({
    title: expect.stringContaining("Orva"),
    byline: expect.stringContaining("Inés Calder"),
  });
  expect(read.publishedTime).toContain("2026-11-17");
  const paragraphs = await page.locator(".body > p").allInnerTexts();
  expect(paragraphs.length).toBeGreaterThan(8);
  const plain = (text: string) => text.replace(/\s+/g, " ").trim();
  for (const text of paragraphs) expect(plain(read.textContent)).toContain(plain(text));
});
