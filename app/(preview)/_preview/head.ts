import type { Head } from "#components/frame/head-tags.tsx";
import type { Article } from "#domain/articles/article.ts";
import type { Instant } from "#domain/calendar.ts";
import { articleHead } from "../../(site)/_article/head.ts";

/** The head the article will have, except that nobody is to find it. */
export function previewHead(article: Article, now: Instant): Head {
  return { ...articleHead(article, now), robots: "noindex, nofollow" };
}
