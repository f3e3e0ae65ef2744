import { expect, test } from "vitest";
import { childOf, childrenOf, readXml, textIn } from "#domain/feeds/testing.ts";
import { alternatesOf } from "#domain/sitemaps/alternates.ts";
import { articleEntry, type SitemapEntry } from "#domain/sitemaps/entry.ts";
import { listMonthFiles, nameMonthFile, readMonthFile } from "#domain/sitemaps/month-files.ts";
import { MOST_NEWS, renderNewsSitemap } from "#domain/sitemaps/news-sitemap.ts";
import { renderSitemapIndex } from "#domain/sitemaps/sitemap-index.ts";
import { MOST_BYTES, MOST_URLS, URLS_PER_FILE, writeSitemap } from "#domain/sitemaps/urlset.ts";
import { articleOf, cardOf, HASH, HOUR, picture, publication, RELEASED } from "#domain/testing.ts";

async function written(entries: Iterable<SitemapEntry>): Promise<string[]> {
  const chunks: string[] = [];
  for await (const chunk of writeSitemap(publication, entries)) chunks.push(chunk);
  return chunks;
}

const english = { id: 12, slug: "bridge", releasedOn: "2026-11-17", language: "en", headline: "Bridge" };
const russian = { id: 14, slug: "мост", releasedOn: "2026-11-18", language: "ru", headline: "Мост" };
const arabic = { id: 13, slug: "jisr", releasedOn: "2026-11-18", language: "ar", headline: "جسر" };

test("an article's entry has its address, true time of change, pictures and languages", async () => {
  const article = articleOf({ picture, updatedAt: RELEASED + HOUR, translations: [russian] });
  const [text = ""] = await written([articleEntry(publication, article, [picture])]);
  const url = childOf(readXml(text), "url");
  expect(textIn(url, "loc")).toBe("https://tide.example/2026/11/17/bridge-reopens-a12");
  expect(textIn(url, "lastmod")).toBe("2026-11-17T07:30:00.000Z");
  expect(childrenOf(url, "image:image").map((image) => textIn(image, "image:loc"))).toEqual([
    `https://tide.example/media/${HASH}/harbour-1200.webp`,
  ]);
  expect(childrenOf(url, "xhtml:link").map(({ attributes }) => [attributes.hreflang, attributes.href])).toEqual([
    ["en", "https://tide.example/2026/11/17/bridge-reopens-a12"],
    ["ru", "https://tide.example/2026/11/18/%D0%BC%D0%BE%D1%81%D1%82-a14"],
    ["x-default", "https://tide.example/2026/11/17/bridge-reopens-a12"],
  ]);
});

test("every language of a text names the same addresses, itself and one for everybody else among them", () => {
  const group = [english, russian, arabic];
  const lists = group.map((text) =>
    alternatesOf(publication, { ...text, translations: group.filter((other) => other !== text) }),
  );
  expect(lists[0]?.map(({ hreflang }) => hreflang)).toEqual(["en", "ar", "ru", "x-default"]);
  expect(lists[1]).toEqual(lists[0]);
  expect(lists[2]).toEqual(lists[0]);
});

test("each language stands once, and without the paper's own the first text is for everybody", () => {
  const other = { ...russian, id: 20 };
  expect(alternatesOf(publication, { ...other, translations: [russian, arabic] })).toEqual([
    { hreflang: "ar", path: "/2026/11/18/jisr-a13" },
    { hreflang: "ru", path: "/2026/11/18/мост-a14" },
    { hreflang: "x-default", path: "/2026/11/18/jisr-a13" },
  ]);
  expect(alternatesOf(publication, { ...english, translations: [] })).toEqual([]);
});

test("a full file of the greatest entries stays below the limits, in pieces", async () => {
  const pictures = Array.from({ length: 12 }, (_, index) => `/media/${HASH}/${"p".repeat(200)}-${index}.webp`);
  const entry = { path: `/2026/11/17/${"мост".repeat(20)}-a1`, changedAt: RELEASED, pictures };
  const chunks = await written(Array.from({ length: URLS_PER_FILE }, () => entry));
  const text = chunks.join("");
  expect(URLS_PER_FILE).toBeLessThanOrEqual(MOST_URLS);
  expect(Buffer.byteLength(text)).toBeLessThan(MOST_BYTES);
  expect(text.match(/<image:loc>/g)).toHaveLength(12 * URLS_PER_FILE);
  expect(chunks.length).toBeGreaterThan(100);
});

test("an entry with too much beside its address keeps address and time", async () => {
  const pictures = Array.from({ length: 1_000 }, (_, index) => `/media/${HASH}/harbour-${index}.webp`);
  const [text = ""] = await written([{ path: "/x", changedAt: RELEASED, pictures }, { path: "/y" }]);
  const [first, second] = childrenOf(readXml(text), "url");
  expect(first?.children).toHaveLength(2);
  expect(second?.children).toHaveLength(1);
});

test("a file of no entries is a file, and one of too many is refused", async () => {
  expect(childrenOf(readXml((await written([])).join("")), "url")).toEqual([]);
  const many = Array.from({ length: URLS_PER_FILE + 1 }, () => ({ path: "/x" }));
  await expect(written(many)).rejects.toThrow(RangeError);
});

test("entries are asked for as they are written", async () => {
  let asked = 0;
  async function* entries() {
    for (; asked < URLS_PER_FILE; asked += 1) yield { path: "/latest", changedAt: RELEASED };
  }
  const file = writeSitemap(publication, entries());
  await file.next();
  expect(asked).toBeLessThan(URLS_PER_FILE / 5);
  await file.return(undefined);
});

test("a month of more articles than a file holds has numbered files, and a million articles fit the index", () => {
  expect(listMonthFiles([{ month: "2026-02", articles: 2 * URLS_PER_FILE + 1, changedAt: 1 }])).toEqual([
    { path: "/sitemaps/2026-02.xml", changedAt: 1 },
    { path: "/sitemaps/2026-02-2.xml", changedAt: 1 },
    { path: "/sitemaps/2026-02-3.xml", changedAt: 1 },
  ]);
  const months = Array.from({ length: 100 }, () => ({ month: "2026-02", articles: 10_000, changedAt: 1 }));
  const index = readXml(renderSitemapIndex(publication, listMonthFiles(months)));
  expect(childrenOf(index, "sitemap")).toHaveLength(100);
});

test("names of month files are read back, and no other name is", () => {
  for (const part of [1, 2, 10, 9999]) {
    expect(readMonthFile(nameMonthFile({ month: "2026-02", part }))).toEqual({ month: "2026-02", part });
  }
  for (const name of [
    "2026-13.xml",
    "2026-02-0.xml",
    "2026-02-1.xml",
    "2026-02-02.xml",
    "2026-2.xml",
    "x2026-02.xml",
  ]) {
    expect(readMonthFile(name)).toBeUndefined();
  }
});

test("the index names each file in full with its time", () => {
  const index = readXml(renderSitemapIndex(publication, [{ path: "/sitemaps/pages.xml", changedAt: RELEASED }]));
  const [file] = childrenOf(index, "sitemap");
  expect(file && textIn(file, "loc")).toBe("https://tide.example/sitemaps/pages.xml");
  expect(file && textIn(file, "lastmod")).toBe("2026-11-17T06:30:00.000Z");
});

test("the news sitemap holds what was released in the last 48 hours and nothing of the future, newest first", () => {
  const now = RELEASED + 48 * HOUR;
  const at = (id: number, releasedAt: number) => cardOf({ id, releasedAt });
  const cards = [at(1, RELEASED), at(2, RELEASED + 1), at(3, now), at(4, now + 1)];
  const urls = childrenOf(readXml(renderNewsSitemap(publication, cards, now)), "url");
  expect(urls.map((url) => textIn(url, "loc").slice(-2))).toEqual(["a3", "a2"]);
});

test("the news sitemap never lists more than a thousand", () => {
  const cards = Array.from({ length: MOST_NEWS + 5 }, (_, index) => cardOf({ id: index + 1 }));
  const urls = childrenOf(readXml(renderNewsSitemap(publication, cards, RELEASED)), "url");
  expect(urls).toHaveLength(MOST_NEWS);
  expect(urls[0] && textIn(urls[0], "loc")).toContain(`a${MOST_NEWS + 5}`);
});

test("a news entry names the paper, its language and the headline as written", () => {
  const news = (language: string) => {
    const card = cardOf({ headline: '<A> & "B"', language });
    const url = childOf(readXml(renderNewsSitemap(publication, [card], RELEASED)), "url");
    return childOf(url, "news:news");
  };
  expect(textIn(news("en-GB"), "news:title")).toBe('<A> & "B"');
  expect(textIn(news("en-GB"), "news:publication_date")).toBe("2026-11-17T06:30:00.000Z");
  const paper = (language: string) =>
    childOf(news(language), "news:publication").children.map((child) =>
      typeof child === "string" ? "" : textIn(child),
    );
  expect(paper("en-GB")).toEqual(["The Tide & Times", "en"]);
  expect(paper("zh-Hant")).toEqual(["The Tide & Times", "zh-tw"]);
  expect(paper("zh")).toEqual(["The Tide & Times", "zh-cn"]);
});

test("a million articles of one month lie in a hundred files, each listed once; first, middle and last are below the limits", async () => {
  const files = listMonthFiles([{ month: "2026-11", articles: 1_000_000, changedAt: RELEASED }]);
  const index = renderSitemapIndex(publication, files);
  expect([files.length, new Set(files.map(({ path }) => path)).size]).toEqual([100, 100]);
  expect(Buffer.byteLength(index)).toBeLessThan(MOST_BYTES);
  for (const { path } of [files[0], files[49], files[99]].flatMap((file) => file ?? [])) {
    const part = readMonthFile(path.slice("/sitemaps/".length))?.part ?? 0;
    const entries = Array.from({ length: URLS_PER_FILE }, (_, at) => ({
      path: `/2026/11/17/words-a${(part - 1) * URLS_PER_FILE + at}`,
      changedAt: RELEASED,
    }));
    const text = (await written(entries)).join("");
    expect([text.split("<loc>").length - 1, Buffer.byteLength(text) < MOST_BYTES]).toEqual([URLS_PER_FILE, true]);
  }
});
