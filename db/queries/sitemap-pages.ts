import { eq, max } from "drizzle-orm";
import { store } from "#db/client.ts";
import { articleAuthors, articles, articleTopics } from "#db/schema/articles.ts";
import type { Instant } from "#domain/calendar.ts";

/** A listing that holds something, and when it last got something new. */
export interface ListedPage {
  slug: string;
  changedAt: Instant;
}

/** The sections in which anything was released. */
export async function listSectionPages(): Promise<ListedPage[]> {
  const { section: slug, releasedAt } = articles;
  return withTime(
    await store.read
      .select({ slug, at: max(releasedAt) })
      .from(articles)
      .groupBy(slug),
  );
}

/** The topics on which anything was released. */
export async function listTopicPages(): Promise<ListedPage[]> {
  const { topic: slug, releasedAt } = articleTopics;
  return withTime(
    await store.read
      .select({ slug, at: max(releasedAt) })
      .from(articleTopics)
      .groupBy(slug),
  );
}

/** The people who signed anything. */
export async function listAuthorPages(): Promise<ListedPage[]> {
  const { author: slug, leading, releasedAt } = articleAuthors;
  const rows = await store.read
    .select({ slug, at: max(releasedAt) })
    .from(articleAuthors)
    .where(eq(leading, true))
    .groupBy(slug);
  return withTime(rows);
}

function withTime(rows: readonly { slug: string; at: Instant | null }[]): ListedPage[] {
  return rows.flatMap(({ slug, at }) => (at === null ? [] : { slug, changedAt: at }));
}
