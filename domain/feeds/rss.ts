import { aroundEntries, ENTRIES } from "#domain/feeds/around-entries.ts";
import { type Channel, type FeedItem, type FeedPicture, lastChange } from "#domain/feeds/channel.ts";
import { type Child, element, escapeText, join, type Markup, xmlDocument } from "#domain/markup.ts";
import { onceFor } from "#domain/once-for.ts";
import { addressOf, copyrightOf, type Publication } from "#domain/publication.ts";

const NAMESPACES = {
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:media": "http://search.yahoo.com/mrss/",
};
/** Minutes a reader may keep the feed before asking again. */
const MINUTES_TO_LIVE = 10;

/**
 * The channel as RSS 2.0 with full texts.
 * @see https://www.rssboard.org/rss-specification
 * @see https://www.rssboard.org/rss-profile
 * @see https://www.rssboard.org/media-rss
 */
export function renderRss(publication: Publication, channel: Channel): Buffer<ArrayBuffer> {
  const children = join([...headOf(publication, channel), { markup: ENTRIES }], "\n");
  const document = xmlDocument("rss", { version: "2.0", ...NAMESPACES }, [element("channel", {}, [children])]);
  return aroundEntries(document, channel.items.map(encodedItem));
}

function headOf(publication: Publication, channel: Channel): Child[] {
  const changed = lastChange(publication, channel);
  const address = addressOf(publication, channel.address);
  const self = addressOf(publication, channel.feedAddress);
  return [
    textOf("title", channel.title),
    textOf("link", address),
    htmlOf("description", escapeText(channel.description)),
    textOf("language", channel.language.toLowerCase()),
    textOf("copyright", copyrightOf(publication, new Date(changed).getUTCFullYear())),
    textOf("lastBuildDate", rssTime(changed)),
    textOf("docs", "https://www.rssboard.org/rss-specification"),
    textOf("ttl", String(MINUTES_TO_LIVE)),
    element("image", {}, [
      textOf("url", addressOf(publication, publication.icon.path)),
      textOf("title", channel.title),
      textOf("link", address),
    ]),
    element("atom:link", { href: self, rel: "self", type: "application/rss+xml" }),
    publication.hub === undefined ? undefined : element("atom:link", { href: publication.hub, rel: "hub" }),
  ];
}

const encodedItem = onceFor((item: FeedItem) => Buffer.from(`${renderItem(item).markup}\n`));

function renderItem(item: FeedItem): Markup {
  return element("item", {}, [
    textOf("title", item.title),
    textOf("link", item.address),
    element("guid", { isPermaLink: "false" }, [item.id]),
    textOf("pubDate", rssTime(item.publishedAt)),
    textOf("atom:updated", new Date(item.updatedAt).toISOString()),
    ...item.authors.map(({ name }) => textOf("dc:creator", name)),
    ...item.contributors.map(({ name }) => textOf("dc:contributor", name)),
    textOf("dc:language", item.language),
    ...item.categories.map(({ label, address }) => element("category", { domain: address }, [label])),
    htmlOf("description", escapeText(item.summary)),
    htmlOf("content:encoded", item.html),
    ...(item.picture ? pictureOf(item.picture) : []),
  ]);
}

function pictureOf({ address, type, width, height, bytes, alt, credit }: FeedPicture): Markup[] {
  const details = [
    alt === "" ? undefined : element("media:description", { type: "plain" }, [alt]),
    credit === "" ? undefined : textOf("media:credit", credit),
  ];
  return [
    element("media:content", { url: address, type, medium: "image", width, height, fileSize: bytes }, details),
    element("enclosure", { url: address, length: bytes, type }),
  ];
}

function textOf(name: string, text: string): Markup {
  return element(name, {}, [text]);
}

/** For elements that hold HTML: it is escaped once more, as text of the feed. */
function htmlOf(name: string, html: string): Markup {
  return element(name, {}, [html]);
}

/** `Tue, 17 Nov 2026 00:14:00 GMT` */
function rssTime(at: number): string {
  return new Date(at).toUTCString();
}
