import type { LiveBlogPosting, NewsArticle, WithContext } from "schema-dts";
import type { Article } from "#domain/articles/article.ts";
import { descriptionOf } from "#domain/articles/description.ts";
import type { Label } from "#domain/articles/label.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { machineTime } from "#domain/dates.ts";
import { addressOf, copyrightOf, type Publication, sectionName } from "#domain/publication.ts";
import type { Facts } from "#domain/structured-data/facts.ts";
import { liveUpdatesOf } from "#domain/structured-data/live-updates.ts";
import { creditsOf } from "#domain/structured-data/people.ts";
import { imagesOf, type PictureSource } from "#domain/structured-data/picture.ts";
import { publisherOf } from "#domain/structured-data/publisher.ts";
import { translationsOf } from "#domain/structured-data/translations.ts";

/** The kind of news by what stands above the headline; `news`, `interview` and `pictures` promise nothing narrower. */
const KINDS = {
  news: "NewsArticle",
  report: "ReportageNewsArticle",
  analysis: "AnalysisNewsArticle",
  opinion: "OpinionNewsArticle",
  editorial: "OpinionNewsArticle",
  explainer: "BackgroundNewsArticle",
  interview: "NewsArticle",
  review: "ReviewNewsArticle",
  letters: "OpinionNewsArticle",
  "long-read": "ReportageNewsArticle",
  pictures: "NewsArticle",
} as const satisfies Record<Exclude<Label, "live">, NewsArticle["@type"]>;

/**
 * An article for search engines: its kind, who made it, what it shows, what was put right.
 * @see https://schema.org/NewsArticle
 * @see https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function articleData(publication: Publication, article: Article, source: PictureSource) {
  return article.label === "live"
    ? livePosting(publication, article, source)
    : newsArticle(publication, article, article.label, source);
}

function newsArticle(publication: Publication, article: Article, label: Exclude<Label, "live">, source: PictureSource) {
  return {
    ...commonOf(publication, article, source),
    "@type": KINDS[label],
    ...(article.dateline !== "" && { dateline: article.dateline }),
  } satisfies WithContext<NewsArticle>;
}

/** @see https://schema.org/LiveBlogPosting */
function livePosting(publication: Publication, article: Article, source: PictureSource) {
  return {
    ...commonOf(publication, article, source),
    "@type": "LiveBlogPosting",
    ...liveUpdatesOf(publication, article),
  } satisfies WithContext<LiveBlogPosting>;
}

function commonOf(publication: Publication, article: Article, source: PictureSource) {
  const url = addressOf(publication, pathOf(article));
  const picture = article.lead?.picture ?? article.picture;
  return {
    "@context": "https://schema.org" as const,
    "@id": `${url}#article`,
    url,
    mainEntityOfPage: url,
    headline: article.headline,
    ...(article.kicker !== "" && { alternativeHeadline: article.kicker }),
    description: descriptionOf(article),
    datePublished: machineTime(article.releasedAt),
    dateModified: machineTime(article.updatedAt ?? article.releasedAt),
    inLanguage: article.language,
    articleSection: sectionName(publication, article.section, article.language),
    ...(article.topics.length > 0 && { keywords: article.topics.map(({ name }) => name) }),
    wordCount: article.wordCount,
    timeRequired: `PT${article.readingMinutes}M`,
    isAccessibleForFree: true,
    isPartOf: { "@id": addressOf(publication, "/#website") },
    publisher: publisherOf(publication),
    ...creditsOf(publication, article),
    ...(picture && { image: imagesOf(publication, picture, article.lead?.credit ?? "", source) }),
    ...rightsOf(publication, article),
    ...translationsOf(publication, article),
    ...correctionsOf(article),
  } satisfies Facts & { "@context": "https://schema.org" };
}

function rightsOf(publication: Publication, { releasedOn }: Article) {
  const { licence } = publication;
  const year = Number(releasedOn.slice(0, 4));
  return {
    copyrightYear: year,
    copyrightNotice: copyrightOf(publication, year),
    ...(licence && { license: addressOf(publication, licence.path) }),
  } satisfies Facts;
}

function correctionsOf({ corrections }: Article) {
  if (corrections.length === 0) return {};
  return {
    correction: corrections.map(({ at, note }) => ({
      "@type": "CorrectionComment" as const,
      text: note,
      datePublished: machineTime(at),
    })),
  } satisfies Facts;
}
