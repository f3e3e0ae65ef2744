import type { Article, Translation } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { addressOf, type Publication } from "#domain/publication.ts";
import type { Facts } from "#domain/structured-data/facts.ts";

/**
 * The other languages of a text. The article that was there first (of the least id) is the original.
 * @see https://schema.org/workTranslation
 */
export function translationsOf(publication: Publication, { id, translations }: Pick<Article, "id" | "translations">) {
  const work = (text: Translation) => ({
    "@type": "NewsArticle" as const,
    "@id": `${addressOf(publication, pathOf(text))}#article`,
    url: addressOf(publication, pathOf(text)),
    headline: text.headline,
    inLanguage: text.language,
  });
  const original = translations.toSorted((one, other) => one.id - other.id)[0];
  if (original === undefined) return {};
  return original.id < id
    ? ({ translationOfWork: work(original) } satisfies Facts)
    : ({ workTranslation: translations.map(work) } satisfies Facts);
}
