import type { Reader } from "#db/client.ts";
import { and, asc, desc, eq, inArray, ne } from "#db/operators.ts";
import { articles, articleTopics } from "#db/schema/articles.ts";
import { articleKeywords, articleTerms } from "#db/schema/related.ts";
import type { Subject } from "#domain/related/rank.ts";
import { languageOf } from "#domain/related/stems.ts";

const BY_KEYWORD = 40;
const BY_KEYWORDS = 80;
const BY_TOPIC = 40;
const BY_SECTION = 12;
const BY_AGE = 12;

/** What must be known of those articles to compare them, in the order of their ids. */
export async function listSubjects(from: Reader, ids: readonly number[]): Promise<Subject[]> {
  if (ids.length === 0) return [];
  const rows = await from
    .select({
      id: articles.id,
      language: articles.language,
      section: articles.section,
      releasedAt: articles.releasedAt,
      translationGroup: articles.translationGroup,
      headlineKey: articles.headlineKey,
      vector: articleTerms.weights,
      linked: articleTerms.linked,
      linkedHeadlines: articleTerms.linkedHeadlines,
    })
    .from(articles)
    .innerJoin(articleTerms, eq(articleTerms.article, articles.id))
    .where(inArray(articles.id, [...ids]))
    .orderBy(asc(articles.id));
  const topics = await listTopicsOf(
    from,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, topics: topics.get(row.id) ?? [] }));
}

async function listTopicsOf(from: Reader, ids: number[]): Promise<Map<number, string[]>> {
  const rows = await from
    .select({ article: articleTopics.article, topic: articleTopics.topic })
    .from(articleTopics)
    .where(inArray(articleTopics.article, ids));
  const topics = new Map<number, string[]>();
  for (const { article, topic } of rows) topics.set(article, [...(topics.get(article) ?? []), topic]);
  return topics;
}

/**
 * The articles worth comparing with one: those that share its weightiest stems or a topic, and the newest of its section
 * and of all. A bounded number, however many articles there are.
 */
export async function listCandidates(from: Reader, here: Subject, keywords: string[]): Promise<Subject[]> {
  const ids = new Set([
    ...(await listByKeywords(from, here, keywords)),
    ...(await listByTopics(from, here)),
    ...(await listNewest(from, here.id, BY_SECTION, here.section)),
    ...(await listNewest(from, here.id, BY_AGE)),
  ]);
  return listSubjects(from, [...ids]);
}

/** Those that share most of the stems first. Of a stem that many articles share, only the newest are looked at. */
async function listByKeywords(from: Reader, { id: here, language }: Subject, keywords: string[]): Promise<number[]> {
  const shared = new Map<number, number>();
  const inLanguage = eq(articleKeywords.language, languageOf(language));
  for (const stem of keywords) {
    const rows = await from
      .select({ id: articleKeywords.article })
      .from(articleKeywords)
      .where(and(inLanguage, eq(articleKeywords.stem, stem), ne(articleKeywords.article, here)))
      .orderBy(desc(articleKeywords.article))
      .limit(BY_KEYWORD);
    for (const { id } of rows) shared.set(id, (shared.get(id) ?? 0) + 1);
  }
  const best = [...shared].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best.slice(0, BY_KEYWORDS).map(([id]) => id);
}

async function listByTopics(from: Reader, { id: here, topics }: Subject): Promise<number[]> {
  const found: number[] = [];
  for (const topic of topics) {
    const rows = await from
      .select({ id: articleTopics.article })
      .from(articleTopics)
      .where(and(eq(articleTopics.topic, topic), ne(articleTopics.article, here)))
      .orderBy(desc(articleTopics.releasedAt), desc(articleTopics.article))
      .limit(Math.ceil(BY_TOPIC / topics.length));
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}

async function listNewest(from: Reader, here: number, limit: number, section?: string): Promise<number[]> {
  const rows = await from
    .select({ id: articles.id })
    .from(articles)
    .where(and(ne(articles.id, here), section === undefined ? undefined : eq(articles.section, section)))
    .orderBy(desc(articles.releasedAt), desc(articles.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}
