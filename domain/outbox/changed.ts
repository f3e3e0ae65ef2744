import { pathOf } from "#domain/articles/permalink.ts";
import { type Told, wordOf, wordsOf } from "#domain/outbox/told.ts";

const FEEDS = ["feed.xml", "feed.atom", "feed.json"];

/**
 * The feeds in which something is new, once each: of the paper, and of the sections, topics and authors concerned. A
 * mended typo is no news.
 */
export function changedFeeds(entries: readonly Told[], siteUrl: string): string[] {
  const news = entries.filter((one) => one.article !== null && wordOf(one, "change") !== "typo");
  const bases = news.flatMap((one) => [
    "",
    ...[wordOf(one, "section"), formerSection(one)].filter((slug) => slug !== "").map((slug) => `/${slug}`),
    ...wordsOf(one, "topics").map((slug) => `/topic/${slug}`),
    ...wordsOf(one, "authors").map((slug) => `/author/${slug}`),
    ...(wordOf(one, "change") === "correction" ? ["/corrections"] : []),
  ]);
  return [...new Set(bases)].flatMap((base) => FEEDS.map((feed) => siteUrl + encodeURI(`${base}/${feed}`)));
}

function formerSection(one: Told): string {
  return one.kind === "changed" ? wordOf(one, "was") : "";
}

/** The pages a search engine should look at again, once each: also those that lead elsewhere or are gone by now. */
export function changedPages(entries: readonly Told[], siteUrl: string): string[] {
  return [...new Set(entries.flatMap(pagesOf))].map((path) => siteUrl + encodeURI(path));
}

function pagesOf(one: Told): string[] {
  const was = wordOf(one, "was");
  if (one.kind === "people") return [wordOf(one, "author"), was].filter(Boolean).map((slug) => `/author/${slug}`);
  if (one.kind === "topics") return [wordOf(one, "topic"), was].filter(Boolean).map((slug) => `/topic/${slug}`);
  if (one.kind === "front") return ["/"];
  const path = articlePath(one);
  if (path === undefined) return [];
  return one.kind === "renamed" ? [path, articlePath(one, was) ?? path] : [path];
}

/** The article's address as it was told; undefined when the entry is about no article. */
export function articlePath(one: Told, slug = wordOf(one, "slug")): string | undefined {
  const releasedOn = wordOf(one, "releasedOn");
  return one.article === null || releasedOn === "" ? undefined : pathOf({ id: one.article, releasedOn, slug });
}
