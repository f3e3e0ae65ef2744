import { and, asc, count, desc, eq, inArray } from "drizzle-orm";
import { store } from "#db/client.ts";
import { articles, articleTopics } from "#db/schema/articles.ts";
import { topics } from "#db/schema/people.ts";
import type { Topic } from "#domain/articles/article.ts";
import { site } from "#site.ts";

export interface TopicProfile extends Topic {
  description: string;
}

/** How far back a section looks for what it is about these days. */
const RECENT_ARTICLES = 100;

/** The topic of that slug; undefined when there is none. */
export async function findTopic(slug: string): Promise<TopicProfile | undefined> {
  const [row] = await store.read.select().from(topics).where(eq(topics.slug, slug));
  return row;
}

/** All topics, by the alphabet of the paper's language, with how many articles each holds. */
export async function listTopics(): Promise<(TopicProfile & { articles: number })[]> {
  const rows = await store.read.select().from(topics);
  const counted = await store.read
    .select({ topic: articleTopics.topic, articles: count() })
    .from(articleTopics)
    .groupBy(articleTopics.topic);
  const held = new Map(counted.map(({ topic, articles: number }) => [topic, number]));
  return rows
    .map((row) => ({ ...row, articles: held.get(row.slug) ?? 0 }))
    .sort((a, b) => a.name.localeCompare(b.name, site.language));
}

/** What the newest articles of a section are about, the most frequent topic first. */
export async function listSectionTopics(section: string, limit: number): Promise<Topic[]> {
  const newest = store.read
    .select({ id: articles.id })
    .from(articles)
    .where(eq(articles.section, section))
    .orderBy(desc(articles.releasedAt), desc(articles.id))
    .limit(RECENT_ARTICLES);
  return store.read
    .select({ slug: topics.slug, name: topics.name })
    .from(articleTopics)
    .innerJoin(topics, eq(topics.slug, articleTopics.topic))
    .where(and(inArray(articleTopics.article, newest)))
    .groupBy(topics.slug, topics.name)
    .orderBy(desc(count()), asc(topics.name))
    .limit(limit);
}
