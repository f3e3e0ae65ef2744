import { and, asc, desc, eq, ne, not, type SQL } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { atMost, isAmong, isArticle, listed, placeholder, prepared } from "#db/prepared.ts";
import { findCards } from "#db/queries/cards.ts";
import { remembered } from "#db/remember.ts";
import { articles } from "#db/schema/articles.ts";
import { articleRelated } from "#db/schema/related.ts";
import type { ArticleCard } from "#domain/articles/article.ts";

/** What stands beside an article: the editor's choices, then what is alike, best first. */
export const listRelated = remembered("related", async (id: number, limit: number): Promise<ArticleCard[]> => {
  return findCards(listRelatedIds(id, limit));
});

const relatedTo = prepared((read) =>
  read
    .select({ id: articleRelated.related })
    .from(articleRelated)
    // An article that an editor chose before it came out, or that was taken back, is passed over.
    .innerJoin(articles, eq(articles.id, articleRelated.related))
    .where(eq(articleRelated.article, placeholder("id")))
    .orderBy(asc(articleRelated.position), desc(articleRelated.score), desc(articleRelated.related))
    .limit(atMost("limit"))
    .prepare(),
);

function listRelatedIds(id: number, limit: number): number[] {
  return relatedTo()
    .all({ id, limit })
    .map((row) => row.id);
}

/** What stands in the same place as an article, so that it is not offered twice. */
const BESIDE = 6;

const placeOf = prepared((read) => {
  const { id, language, section, translationGroup } = articles;
  return read.select({ id, language, section, translationGroup }).from(articles).where(isArticle(id, "id")).prepare();
});

/** What to read after an article: the newest of its section and language, then of the others; nothing that stands beside it. */
export const listReadNext = remembered("read next", async (id: number, limit: number): Promise<ArticleCard[]> => {
  const here = placeOf().get({ id });
  return here === undefined ? [] : listReadAfter(here, listRelatedIds(id, BESIDE), limit);
});

type Here = Pick<typeof articles.$inferSelect, "id" | "language" | "section" | "translationGroup">;

/** The same for an article that need not be out. @param related ids of what stands beside it, in order */
export async function listReadAfter(here: Here, related: readonly number[], limit: number): Promise<ArticleCard[]> {
  const shown = [here.id, ...related.slice(0, BESIDE)];
  const { language, section, translationGroup } = here;
  const same = listNewestIds(ofSection, { language, section, translationGroup }, shown, limit);
  const rest = listNewestIds(ofLanguage, { language, translationGroup }, [...shown, ...same], limit - same.length);
  return findCards([...same, ...rest]);
}

const others = and(
  eq(articles.language, placeholder("language")),
  ne(articles.translationGroup, placeholder("translationGroup")),
);
const ofLanguage = prepared((read) => newestOf(read, others));
const ofSection = prepared((read) => newestOf(read, and(others, eq(articles.section, placeholder("section")))));

function newestOf(read: Reader, which: SQL | undefined) {
  return read
    .select({ id: articles.id })
    .from(articles)
    .where(and(which, not(isAmong(articles.id, "without"))))
    .orderBy(desc(articles.releasedAt), desc(articles.id))
    .limit(atMost("limit"))
    .prepare();
}

function listNewestIds(query: typeof ofLanguage, which: object, without: number[], limit: number): number[] {
  if (limit <= 0) return [];
  return query()
    .all({ ...which, without: listed(without), limit })
    .map((row) => row.id);
}
