import { listWholeArticles } from "#db/queries/feeds.ts";
import { type Followed, listNewestIds } from "#db/queries/listings.ts";
import { findRedirect } from "#db/queries/redirects.ts";
import type { ArticleAlone } from "#domain/articles/article.ts";
import { renderAtom } from "#domain/feeds/atom.ts";
import { articleItem, type Channel, type FeedItem } from "#domain/feeds/channel.ts";
import { renderJsonFeed } from "#domain/feeds/json-feed.ts";
import { renderRss } from "#domain/feeds/rss.ts";
import { onceFor } from "#domain/once-for.ts";
import type { Publication } from "#domain/publication.ts";
import { site } from "#site.ts";
import { publication } from "../_publication/publication.ts";
import { answerStamped } from "./stamp.ts";
import { answerText } from "./text.ts";

/** How many entries a feed has. */
export const FEED_LENGTH = 50;

interface Format {
  type: string;
  render: (publication: Publication, channel: Channel) => Buffer<ArrayBuffer>;
}

const FORMATS = new Map<string, Format>([
  ["xml", { type: "application/rss+xml", render: renderRss }],
  ["atom", { type: "application/atom+xml", render: renderAtom }],
  ["json", { type: "application/feed+json", render: renderJsonFeed }],
]);

/** What a feed says of itself: it follows the page of that path. */
export interface Feed {
  /** Undefined for the paper as a whole. */
  name?: string;
  description: string;
  path: string;
  items: readonly FeedItem[];
}

/** Parameters of a feed's route; `next.config.ts` makes `format` of `feed.xml`, `feed.atom` and `feed.json`. */
export interface FeedContext<Others = unknown> {
  params: Promise<Others & { format: string }>;
}

/** Answers with the feed in the format asked for; 404 when there is nothing of that name to follow. */
export async function answerFeed(
  request: Request,
  formatName: string,
  find: () => Promise<Feed | undefined>,
): Promise<Response> {
  const { pathname } = new URL(request.url);
  const format = FORMATS.get(formatName);
  // The folder that the rewriting leads to is not a second address of the feed.
  if (format === undefined || !pathname.endsWith(`/feed.${formatName}`))
    return answerText(404, "There is no such feed.");
  const { type, render } = format;
  const write = async () => {
    const feed = await find();
    return feed && render(publication(), channelOf(feed, formatName));
  };
  const headers = { "access-control-allow-origin": "*" };
  return (await answerStamped(request, { type, write, headers })) ?? answerElsewhere(pathname);
}

function channelOf({ name, description, path, items }: Feed, format: string): Channel {
  return {
    title: name === undefined ? site.name : `${site.name}: ${name}`,
    description: description === "" ? site.description : description,
    language: site.language,
    address: path,
    feedAddress: `${path === "/" ? "" : path}/feed.${format}`,
    items,
  };
}

/** The newest articles of the paper, or of what is followed, with their whole texts. */
export async function readNewest(followed?: Followed): Promise<FeedItem[]> {
  const articles = await listWholeArticles(await listNewestIds(followed, FEED_LENGTH));
  return articles.map(itemOf);
}

/** A remembered article is the same object until it changes. */
const itemOf = onceFor((article: ArticleAlone) => articleItem(publication(), article));

async function answerElsewhere(pathname: string): Promise<Response> {
  const target = await findRedirect(pathname);
  if (target === undefined) return answerText(404, "There is no such feed.");
  return new Response(null, {
    status: 308,
    headers: { location: target.startsWith("/") ? encodeURI(target) : target },
  });
}
