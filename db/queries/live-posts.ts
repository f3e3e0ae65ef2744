import { and, type Column, desc, eq, inArray, max, ne, sql } from "drizzle-orm";
import { store } from "#db/client.ts";
import { isArticle, prepared } from "#db/prepared.ts";
import { findPictures } from "#db/queries/pictures.ts";
import { articles } from "#db/schema/articles.ts";
import { articleLives, articlePosts } from "#db/schema/live.ts";
import { authors } from "#db/schema/people.ts";
import type { BylineAuthor } from "#domain/articles/article.ts";
import type { Instant } from "#domain/calendar.ts";
import type { Coverage, StandingPost, TakenBack } from "#domain/live/posts.ts";

/** The posts of a live page as readers see them: pinned ones first, then the newest. */
export async function listPosts(article: number): Promise<StandingPost[]> {
  const rows = await store.read
    .select()
    .from(articlePosts)
    .where(and(eq(articlePosts.article, article), eq(articlePosts.isGone, false)))
    .orderBy(desc(articlePosts.isPinned), desc(articlePosts.at), desc(articlePosts.id));
  const signed = await findReporters(rows.map(({ by }) => by));
  return rows.map(({ article: _article, isGone: _isGone, note: _note, ...post }) => {
    const author = signed.get(post.by);
    return { ...post, ...(author && { author }) };
  });
}

const liveOf = prepared((read) =>
  read.select().from(articleLives).where(isArticle(articleLives.article, "article")).prepare(),
);

/** How often anything of a live page was changed, and when its own text came out last. */
export type Counts = Pick<Coverage, "revision" | "textRevision">;

/**
 * Asked before anything else of a live page is read: a page read while something is committed then passes for older than
 * it is, and is asked for again; it never passes for newer.
 */
export async function findCounts(article: number): Promise<Counts> {
  return countsOf().get({ article }) ?? { revision: 0, textRevision: 0 };
}

/** Coverage from before changes were counted for themselves has no count but that of its posts. */
const countsOf = prepared((read) => {
  const own = (column: Column) =>
    sql`(select ${column} from ${articleLives} where ${isArticle(articleLives.article, "article")})`;
  const newest = sql`(select max(${articlePosts.revision}) from ${articlePosts} where ${isArticle(articlePosts.article, "article")})`;
  return read
    .select({
      revision: sql<number>`coalesce(${own(articleLives.revision)}, ${newest}, 0)`,
      textRevision: sql<number>`coalesce(${own(articleLives.textRevision)}, 0)`,
    })
    .from(sql`(select 1)`)
    .prepare();
});

/** What a live page knows of itself beside its posts, and the summary that stands above them, if there is one. */
export async function findCoverage({ id, liveClosedAt }: { id: number; liveClosedAt: Instant | null }, counts: Counts) {
  const row = liveOf().get({ article: id });
  const coverage: Coverage = { ...counts, closedAt: liveClosedAt, takenBack: await listTakenBack(id) };
  return { coverage, summary: row?.summary ?? null };
}

/** How often anything of a live page was changed; undefined when there is no such page. */
export async function findLiveRevision(article: number): Promise<number | undefined> {
  const [row] = await store.read
    .select({ revision: articleLives.revision, label: articles.label })
    .from(articles)
    .leftJoin(articleLives, eq(articleLives.article, articles.id))
    .where(eq(articles.id, article));
  if (row?.label !== "live") return undefined;
  return row.revision ?? findNewestRevision(article);
}

const newestRevisionOf = prepared((read) =>
  read
    .select({ revision: max(articlePosts.revision) })
    .from(articlePosts)
    .where(isArticle(articlePosts.article, "article"))
    .prepare(),
);

/** Coverage from before changes were counted for themselves has no count but that of its posts. */
function findNewestRevision(article: number): number {
  return newestRevisionOf().get({ article })?.revision ?? 0;
}

async function listTakenBack(article: number): Promise<TakenBack[]> {
  const { id, at, changedAt, note, revision } = articlePosts;
  return store.read
    .select({ id, at, changedAt, note, revision })
    .from(articlePosts)
    .where(and(eq(articlePosts.article, article), eq(articlePosts.isGone, true), ne(articlePosts.note, "")));
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
