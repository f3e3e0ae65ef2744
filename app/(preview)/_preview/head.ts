import type { Metadata } from "next";
import type { Article } from "#domain/articles/article.ts";
import type { Instant } from "#domain/calendar.ts";
import { articleHead } from "../../(site)/_article/head.ts";

/** The head the article will have, except that nobody is to find it. */
export function previewHead(article: Article, now: Instant): Metadata {
  return { ...articleHead(article, now), robots: { index: false, follow: false } };
}
