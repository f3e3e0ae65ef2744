import type { ArticleCard } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import type { Instant } from "#domain/calendar.ts";
import { element, type Markup, xmlDocument } from "#domain/markup.ts";
import { addressOf, type Publication } from "#domain/publication.ts";
import { primaryLanguage } from "#domain/words/direction.ts";

/** How far back news goes: two days. */
export const NEWS_SPAN = 48 * 3_600_000;
export const MOST_NEWS = 1_000;

const NAMESPACES = {
  xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
  "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
};

/**
 * The articles of Google's news sitemap: released in the last 48 hours, at most 1,000, newest first.
 * @param now instant in UTC milliseconds
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function renderNewsSitemap(
  publication: Pick<Publication, "url" | "name">,
  cards: readonly ArticleCard[],
  now: Instant,
): string {
  const news = cards
    .filter(({ releasedAt }) => releasedAt > now - NEWS_SPAN && releasedAt <= now)
    .sort((one, other) => other.releasedAt - one.releasedAt || other.id - one.id)
    .slice(0, MOST_NEWS);
  return xmlDocument(
    "urlset",
    NAMESPACES,
    news.map((card) => renderNews(publication, card)),
  );
}

function renderNews(publication: Pick<Publication, "url" | "name">, card: ArticleCard): Markup {
  return element("url", {}, [
    element("loc", {}, [addressOf(publication, pathOf(card))]),
    element("news:news", {}, [
      element("news:publication", {}, [
        element("news:name", {}, [publication.name]),
        element("news:language", {}, [newsLanguage(card.language)]),
      ]),
      element("news:publication_date", {}, [new Date(card.releasedAt).toISOString()]),
      element("news:title", {}, [card.headline]),
    ]),
  ]);
}

/** Two or three letters; only for Chinese, the script as a country. */
function newsLanguage(tag: string): string {
  const language = primaryLanguage(tag);
  if (language !== "zh") return language;
  return /-(?:hant|tw|hk|mo)\b/i.test(tag) ? "zh-tw" : "zh-cn";
}
