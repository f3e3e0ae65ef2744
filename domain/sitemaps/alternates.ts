import type { Translation } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import type { Publication } from "#domain/publication.ts";
import { primaryLanguage } from "#domain/words/direction.ts";

export interface Alternate {
  hreflang: string;
  path: string;
}

/**
 * All languages of one text, itself among them, and the one for everybody else: the paper's own language, or the text
 * that was there first. Each text of the group gives the same list, as search engines demand. Empty without translations.
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function alternatesOf(
  { language }: Pick<Publication, "language">,
  article: Translation & { translations: readonly Translation[] },
): Alternate[] {
  const group = [article, ...article.translations].sort((one, other) => one.id - other.id);
  const perLanguage = [...new Map(group.toReversed().map((text) => [text.language, text])).values()].toReversed();
  const [first] = perLanguage;
  if (first === undefined || perLanguage.length < 2) return [];
  const isOwn = (text: Translation) => primaryLanguage(text.language) === primaryLanguage(language);
  return [
    ...perLanguage.map((text) => ({ hreflang: text.language, path: pathOf(text) })),
    { hreflang: "x-default", path: pathOf(perLanguage.find(isOwn) ?? first) },
  ];
}
