import { and, desc, eq, inArray, max } from "drizzle-orm";
import { store } from "#db/client.ts";
import { findPictures } from "#db/queries/pictures.ts";
import { articlePosts } from "#db/schema/live.ts";
import { authors } from "#db/schema/people.ts";
import type { BylineAuthor } from "#domain/articles/article.ts";
import type { Instant } from "#domain/calendar.ts";
import type { StandingPost } from "#domain/live/posts.ts";

/** The posts of a live page as readers see them: pinned ones first, then the newest. */
export async function listPosts(article: number): Promise<StandingPost[]> {
  const rows = await store.read
    .select()
    .from(articlePosts)
    .where(and(eq(articlePosts.article, article), eq(articlePosts.isGone, false)))
    .orderBy(desc(articlePosts.isPinned), desc(articlePosts.at), desc(articlePosts.id));
  const signed = await findReporters(rows.map(({ by }) => by));
  return rows.map(({ article: _article, postedAt: _postedAt, isGone: _isGone, ...post }) => {
    const author = signed.get(post.by);
    return { ...post, ...(author && { author }) };
  });
}

/** How often the posts of a live page were changed, and whether it is closed. */
export async function findLiveState({ id, liveClosedAt }: { id: number; liveClosedAt: Instant | null }) {
  return { revision: await findLiveRevision(id), closedAt: liveClosedAt };
}

/** How often the posts of a live page were changed: what an open page compares its own count with. */
export async function findLiveRevision(article: number): Promise<number> {
  const [row] = await store.read
    .select({ revision: max(articlePosts.revision) })
    .from(articlePosts)
    .where(eq(articlePosts.article, article));
  return row?.revision ?? 0;
}

async function findReporters(slugs: readonly string[]): Promise<Map<string, BylineAuthor>> {
  const wanted = [...new Set(slugs)].filter((slug) => slug !== "");
  if (wanted.length === 0) return new Map();
  const rows = await store.read
    .select({ slug: authors.slug, name: authors.name, post: authors.post, portrait: authors.portrait })
    .from(authors)
    .where(inArray(authors.slug, wanted));
  const pictures = await findPictures(rows.flatMap(({ portrait }) => portrait ?? []));
  return new Map(
    rows.map(({ portrait, ...author }) => {
      const picture = portrait === null ? undefined : pictures.get(portrait);
      return [author.slug, { ...author, role: "author" as const, ...(picture && { portrait: picture }) }];
    }),
  );
}
