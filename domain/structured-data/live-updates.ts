import type { Article } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { plainText } from "#domain/body/plain-text.ts";
import { machineTime, writeTime } from "#domain/dates.ts";
import { lastToldIn } from "#domain/live/last-told.ts";
import { type Post, splitPosts } from "#domain/live/posts.ts";
import { addressOf, type Publication } from "#domain/publication.ts";
import { personOf } from "#domain/structured-data/people.ts";

/** The posts of a live blog at the addresses they have on its page, since when it is live, and until when: open coverage has no end. */
export function liveUpdatesOf(publication: Publication, article: Article) {
  const { posts } = splitPosts(article.body, (at) => writeTime(at, "en").replace(":", ""), article.posts);
  const times = posts.map(({ attrs }) => attrs.at);
  const end = article.live?.closedAt ?? undefined;
  return {
    dateModified: machineTime(lastToldIn(article)),
    coverageStartTime: machineTime(Math.min(article.releasedAt, ...times)),
    ...(end !== undefined && { coverageEndTime: machineTime(end) }),
    liveBlogUpdate: posts.map((post) => updateOf(publication, article, post)),
  };
}

function updateOf(publication: Publication, article: Article, { anchor, attrs, content, standing }: Post) {
  const author = standing?.author ?? article.authors.find(({ slug }) => slug === attrs.by);
  const url = `${addressOf(publication, pathOf(article))}#${anchor}`;
  const articleBody = plainText({ type: "doc", content });
  return {
    "@type": "BlogPosting" as const,
    "@id": url,
    url,
    headline: attrs.headline === "" ? article.headline : attrs.headline,
    datePublished: machineTime(attrs.at),
    ...(standing && { dateModified: machineTime(standing.changedAt) }),
    ...(articleBody !== "" && { articleBody }),
    ...(author && { author: personOf(publication, author) }),
  };
}
