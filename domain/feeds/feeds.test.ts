import { expect, test } from "vitest";
import type { Article } from "#domain/articles/article.ts";
import { renderAtom } from "#domain/feeds/atom.ts";
import { articleItem, type Channel, correctionItem } from "#domain/feeds/channel.ts";
import { renderJsonFeed } from "#domain/feeds/json-feed.ts";
import { renderRss } from "#domain/feeds/rss.ts";
import { childOf, childrenOf, readXml, textIn } from "#domain/feeds/testing.ts";
import { articleOf, cardOf, documentOf, HASH, HOUR, lea, paragraphOf, publication, RELEASED } from "#domain/testing.ts";

const ADDRESS = "https://tide.example/2026/11/17/bridge-reopens-a12";
const ID = "tag:tide.example,2026-01-01:article/12";

function channelOf(...articles: Article[]): Channel {
  return {
    title: "The Tide & Times",
    description: "News & views.",
    language: "en",
    address: "/",
    feedAddress: "/feed.xml",
    items: articles.map((article) => articleItem(publication, article)),
  };
}

function rss(...articles: Article[]) {
  const root = readXml(renderRss(publication, channelOf(...articles)).toString());
  const channel = childOf(root, "channel");
  return { root, channel, items: childrenOf(channel, "item") };
}

function atom(...articles: Article[]) {
  const feed = readXml(renderAtom(publication, channelOf(...articles)).toString());
  return { feed, entries: childrenOf(feed, "entry") };
}

function json(...articles: Article[]) {
  return JSON.parse(renderJsonFeed(publication, channelOf(...articles)).toString());
}

const hostile = articleOf({
  headline: `<b>"Ties" & more]]>\0</b>`,
  standfirst: "AT&T <em>won</em>",
  body: documentOf(paragraphOf("</content:encoded> &amp; \u0001 <script>")),
});

test("RSS names the paper, itself, its hub and when it last changed", () => {
  const { root, channel } = rss(articleOf({ updatedAt: RELEASED + HOUR }));
  expect(root.attributes.version).toBe("2.0");
  expect(textIn(channel, "link")).toBe("https://tide.example/");
  expect(textIn(channel, "language")).toBe("en");
  expect(textIn(channel, "lastBuildDate")).toBe("Tue, 17 Nov 2026 07:30:00 GMT");
  expect(Number(textIn(channel, "ttl"))).toBeGreaterThan(0);
  const links = childrenOf(channel, "atom:link").map(({ attributes }) => [attributes.rel, attributes.href]);
  expect(links).toEqual([
    ["self", "https://tide.example/feed.xml"],
    ["hub", "https://hub.example/"],
  ]);
});

test("an RSS item has its address, lasting id, time, all authors, categories and full text", () => {
  const [item] = rss(articleOf()).items;
  if (item === undefined) throw new Error("no item");
  expect(textIn(item, "link")).toBe(ADDRESS);
  expect(textIn(item, "guid")).toBe(ID);
  expect(childOf(item, "guid").attributes.isPermaLink).toBe("false");
  expect(textIn(item, "pubDate")).toBe("Tue, 17 Nov 2026 06:30:00 GMT");
  expect(childrenOf(item, "dc:creator").map((one) => textIn(one))).toEqual(["Ana Ruiz", "Tom Bell"]);
  expect(childrenOf(item, "dc:contributor").map((one) => textIn(one))).toEqual(["Lea Ode"]);
  expect(childrenOf(item, "category").map((one) => textIn(one))).toEqual(["World", "Bridges & roads"]);
  const text = textIn(item, "content:encoded");
  expect(text).toContain("<p>VELES BAY — The bridge is open.</p><p>It was closed.</p>");
  expect(text).toContain("<figcaption>The harbour. <small>Picture: Print room</small></figcaption>");
});

test("the leading picture comes with type, size in pixels and true length", () => {
  const [item] = rss(articleOf()).items;
  if (item === undefined) throw new Error("no item");
  const url = `https://tide.example/media/${HASH}/harbour-1200.webp`;
  const content = childOf(item, "media:content");
  expect(content.attributes).toEqual({
    url,
    type: "image/webp",
    medium: "image",
    width: "1200",
    height: "800",
    fileSize: "81234",
  });
  expect(textIn(content, "media:credit")).toBe("Picture: Print room");
  expect(childOf(item, "enclosure").attributes).toEqual({ url, length: "81234", type: "image/webp" });
});

test("ids survive another headline, slug and section, in all three formats", () => {
  const changed = articleOf({ headline: "New", slug: "new", section: "sport", updatedAt: RELEASED + HOUR });
  expect(rss(changed).items.map((item) => textIn(item, "guid"))).toEqual([ID]);
  expect(atom(changed).entries.map((entry) => textIn(entry, "id"))).toEqual([ID]);
  expect(json(changed).items.map(({ id }: { id: string }) => id)).toEqual([ID]);
});

test("only an update moves the updated time, and the release time never moves", () => {
  const times = (article: Article) =>
    atom(article).entries.map((entry) => [textIn(entry, "published"), textIn(entry, "updated")]);
  expect(times(articleOf({ releases: 2 }))).toEqual([["2026-11-17T06:30:00.000Z", "2026-11-17T06:30:00.000Z"]]);
  expect(times(articleOf({ updatedAt: RELEASED + HOUR }))).toEqual([
    ["2026-11-17T06:30:00.000Z", "2026-11-17T07:30:00.000Z"],
  ]);
});

test("Atom has what RFC 4287 asks of a feed and an entry", () => {
  const { feed, entries } = atom(articleOf());
  for (const name of ["id", "title", "updated", "author"]) childOf(feed, name);
  const links = childrenOf(feed, "link").map(({ attributes }) => attributes.rel);
  expect(links).toEqual(["alternate", "self", "hub"]);
  const [entry] = entries;
  if (entry === undefined) throw new Error("no entry");
  for (const name of ["id", "title", "updated", "published", "rights", "summary", "content"]) childOf(entry, name);
  expect(childrenOf(entry, "author").map((author) => textIn(author, "name"))).toEqual(["Ana Ruiz", "Tom Bell"]);
  expect(childrenOf(entry, "author").map((author) => textIn(author, "uri"))).toEqual([
    "https://tide.example/author/ana-ruiz",
    "https://tide.example/author/tom-bell",
  ]);
  expect(childOf(entry, "content").attributes.type).toBe("html");
  expect(childrenOf(entry, "category").map(({ attributes }) => [attributes.term, attributes.scheme])).toEqual([
    ["world", "https://tide.example/"],
    ["bridges", "https://tide.example/topic/"],
  ]);
});

test("JSON Feed has its version, hub, authors, tags, picture, times and language", () => {
  const feed = json(articleOf({ language: "ru", updatedAt: RELEASED + HOUR }));
  expect(feed).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    home_page_url: "https://tide.example/",
    feed_url: "https://tide.example/feed.xml",
    language: "en",
    hubs: [{ type: "WebSub", url: "https://hub.example/" }],
  });
  expect(feed.items[0]).toMatchObject({
    url: ADDRESS,
    language: "ru",
    date_published: "2026-11-17T06:30:00.000Z",
    date_modified: "2026-11-17T07:30:00.000Z",
    tags: ["Мир", "Bridges & roads"],
    image: `https://tide.example/media/${HASH}/harbour-1200.webp`,
    authors: [
      { name: "Ana Ruiz", url: "https://tide.example/author/ana-ruiz" },
      { name: "Tom Bell" },
      { name: "Lea Ode" },
    ],
  });
});

test("hostile words break no format and come out as they were written", () => {
  const title = `<b>"Ties" & more]]></b>`;
  const [item] = rss(hostile).items;
  const [entry] = atom(hostile).entries;
  if (item === undefined || entry === undefined) throw new Error("nothing there");
  expect([textIn(item, "title"), textIn(entry, "title")]).toEqual([title, title]);
  // RSS takes a description for HTML, Atom here for text.
  expect([textIn(item, "description"), textIn(entry, "summary")]).toEqual([
    "AT&amp;T &lt;em&gt;won&lt;/em&gt;",
    "AT&T <em>won</em>",
  ]);
  expect(textIn(item, "content:encoded")).toContain("&lt;/content:encoded&gt; &amp;amp;  &lt;script&gt;");
  expect(json(hostile).items[0].content_html).not.toContain("<script");
});

test("an article without picture, authors or hub says nothing of them", () => {
  const { lead: _, ...bare } = articleOf({ authors: [], topics: [] });
  const { hub: __, ...quiet } = publication;
  const channel = { ...channelOf(), items: [articleItem(quiet, bare)] };
  for (const written of [renderRss(quiet, channel), renderAtom(quiet, channel), renderJsonFeed(quiet, channel)]) {
    expect(written.toString()).not.toMatch(/undefined|enclosure|media:content|"image"|dc:creator|rel="hub"|hubs/);
  }
});

test("an empty feed is a feed, and the same each time it is asked for", () => {
  expect(rss().items).toEqual([]);
  expect(textIn(rss().channel, "lastBuildDate")).toBe("Thu, 01 Jan 2026 00:00:00 GMT");
  expect(atom().entries).toEqual([]);
  expect(json().items).toEqual([]);
  expect(renderAtom(publication, channelOf())).toEqual(renderAtom(publication, channelOf()));
});

test("each correction is an item of its own, with its article", () => {
  const correction = { at: RELEASED + HOUR, note: "It was 3 km, not 4.", article: cardOf({ headline: "A & B" }) };
  const item = correctionItem(publication, correction);
  const later = correctionItem(publication, { ...correction, at: RELEASED + 2 * HOUR });
  expect(item).toMatchObject({ title: "Correction: A & B", address: ADDRESS, summary: "It was 3 km, not 4." });
  expect(item.html).toBe(`<p>It was 3 km, not 4.</p><p><a href="${ADDRESS}">A &amp; B</a></p>`);
  expect(item.id).not.toBe(later.id);
});

test("corrections stand under the text they belong to", () => {
  const item = articleItem(publication, articleOf({ corrections: [{ at: RELEASED, note: "3 km." }] }));
  expect(item.html).toMatch(/<p><strong>Correction, <time [^>]+>17 Nov 2026, 07:30<\/time><\/strong>: 3 km.<\/p>$/);
});

test("who only photographed is no author", () => {
  const item = articleItem(publication, articleOf({ authors: [lea] }));
  expect([item.authors, item.contributors.map(({ name }) => name)]).toEqual([[], ["Lea Ode"]]);
});
