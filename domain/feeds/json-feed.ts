import { aroundEntries, ENTRIES } from "#domain/feeds/around-entries.ts";
import type { Channel, FeedItem, FeedPerson } from "#domain/feeds/channel.ts";
import { onceFor } from "#domain/once-for.ts";
import { addressOf, type Publication } from "#domain/publication.ts";

/**
 * The channel as JSON Feed 1.1 with full texts.
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function renderJsonFeed(publication: Publication, channel: Channel): Buffer<ArrayBuffer> {
  const { hub } = publication;
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: channel.title,
    home_page_url: addressOf(publication, channel.address),
    feed_url: addressOf(publication, channel.feedAddress),
    description: channel.description,
    icon: addressOf(publication, publication.icon.path),
    authors: [{ name: publication.name, url: addressOf(publication, "/") }],
    language: channel.language,
    ...(hub !== undefined && { hubs: [{ type: "WebSub", url: hub }] }),
    items: [ENTRIES],
  };
  const entries = channel.items.map((item, nth) => (nth === 0 ? encodedItem(item) : afterAnother(item)));
  return aroundEntries(`${JSON.stringify(feed, null, 1)}\n`, entries, JSON.stringify(ENTRIES));
}

const encodedItem = onceFor((item: FeedItem) => Buffer.from(JSON.stringify(renderItem(item))));
const afterAnother = onceFor((item: FeedItem) => Buffer.concat([Buffer.from(",\n  "), encodedItem(item)]));

function renderItem(item: FeedItem) {
  return {
    id: item.id,
    url: item.address,
    title: item.title,
    content_html: item.html,
    summary: item.summary,
    ...(item.picture && { image: item.picture.address }),
    date_published: new Date(item.publishedAt).toISOString(),
    date_modified: new Date(item.updatedAt).toISOString(),
    authors: [...item.authors, ...item.contributors].map(renderPerson),
    tags: item.categories.map(({ label }) => label),
    language: item.language,
  };
}

function renderPerson({ name, address, portrait }: FeedPerson) {
  return { name, url: address, ...(portrait !== undefined && { avatar: portrait }) };
}
