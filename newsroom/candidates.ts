import type { Reader } from "#db/client.ts";
import { and, asc, desc, eq, inArray } from "#db/operators.ts";
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
    ...(await listByKeywords(from, languageOf(here.language), keywords)),
    ...(await listByTopics(from, here.topics)),
    ...(await listNewest(from, here.section, BY_SECTION)),
    ...(await listNewest(from, undefined, BY_AGE)),
  ]);
  ids.delete(here.id);
  return listSubjects(from, [...ids]);
}

/** Those that share most of the stems first. Of a stem that many articles share, only the newest are looked at. */
async function listByKeywords(from: Reader, language: string, keywords: string[]): Promise<number[]> {
  const shared = new Map<number, number>();
  for (const stem of keywords) {
    const rows = await from
      .select({ id: articleKeywords.article })
      .from(articleKeywords)
      .where(and(eq(articleKeywords.language, language), eq(articleKeywords.stem, stem)))
      .orderBy(desc(articleKeywords.article))
      .limit(BY_KEYWORD);
    for (const { id } of rows) shared.set(id, (shared.get(id) ?? 0) + 1);
  }
  const best = [...shared].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best.slice(0, BY_KEYWORDS).map(([id]) => id);
}

async function listByTopics(from: Reader, topics: readonly string[]): Promise<number[]> {
  const found: number[] = [];
  for (const topic of topics) {
    const rows = await from
      .select({ id: articleTopics.article })
      .from(articleTopics)
      .where(eq(articleTopics.topic, topic))
      .orderBy(desc(articleTopics.releasedAt), desc(articleTopics.article))
      .limit(Math.ceil(BY_TOPIC / topics.length));
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}

async function listNewest(from: Reader, section: string | undefined, limit: number): Promise<number[]> {
  const rows = await from
    .select({ id: articles.id })
    .from(articles)
    .where(section === undefined ? undefined : eq(articles.section, section))
    .orderBy(desc(articles.releasedAt), desc(articles.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}
