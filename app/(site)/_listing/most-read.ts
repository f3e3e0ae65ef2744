import { listMostRead } from "#db/queries/reads.ts";
import type { ArticleCard } from "#domain/articles/article.ts";
import { primaryLanguage } from "#domain/words/direction.ts";
import type { Edition } from "#domain/words/edition.ts";
import { site } from "#site.ts";

/** Of how many of the most read the ones are chosen that a reader of this page can read. */
const WIDER = 3;

/** What others read most, in the language of the page first, then in the paper's own. */
export async function readMost(edition: Edition, limit: number, section?: string): Promise<ArticleCard[]> {
  const cards = await listMostRead(edition.now, limit * WIDER, section);
  const inLanguage = (tag: string) =>
    cards.filter(({ language }) => primaryLanguage(language) === primaryLanguage(tag));
  return [...new Set([...inLanguage(edition.language), ...inLanguage(site.language)])].slice(0, limit);
}
