import type { Article } from "#domain/articles/article.ts";
import type { Instant } from "#domain/calendar.ts";

/** When a live page told something last: by a post, also one that came with its text, by an update, or by its release. */
export function lastToldIn({
  releasedAt,
  updatedAt,
  body,
}: Pick<Article, "releasedAt" | "updatedAt" | "body">): Instant {
  const posts = body.content.flatMap((block) => (block.type === "livePost" ? block.attrs.at : []));
  return Math.max(updatedAt ?? releasedAt, ...posts);
}
