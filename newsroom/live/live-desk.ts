import { type Reader, store } from "#db/client.ts";
import { and, count, desc, eq, inArray, isNull, max } from "#db/operators.ts";
import { liveBlogs, livePosts } from "#db/schema/live.ts";
import { authors } from "#db/schema/people.ts";
import { staff } from "#db/schema/staff.ts";
import { stories } from "#db/schema/stories.ts";
import { blankDraft } from "#domain/articles/blank-draft.ts";
import type { Draft } from "#domain/articles/draft.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import type { Document } from "#domain/body/document.ts";
import type { Instant } from "#domain/calendar.ts";
import type { DeskPost } from "#domain/live/desk-post.ts";
import { splitPosts } from "#domain/live/posts.ts";
import { Refusal } from "#domain/refusal.ts";
import { authorise, authoriseRead, type Desk } from "#newsroom/authorise.ts";
import { findCurrentText } from "#newsroom/current-text.ts";
import { findAuthorOf, findKnown, type KnownThings } from "#newsroom/lookups.ts";
import { findStory, type Story } from "#newsroom/story.ts";
import { site } from "#site.ts";

/** A live blog among others. */
export interface LiveBlog {
  id: number;
  headline: string;
  section: string;
  state: Story["state"];
  closedAt: Instant | null;
  /** Those of the story's own text among them. */
  posts: number;
  lastPostAt: Instant | null;
  /** Its address, once it is out. */
  path?: string;
}

/** A live blog as its desk has it before it. */
export interface LiveDesk {
  id: number;
  headline: string;
  language: string;
  state: Story["state"];
  closedAt: Instant | null;
  path?: string;
  /** How often anything of the coverage was changed. */
  revision: number;
  summary: { body: Document; revision: number; by: string; at: Instant | null };
  posts: DeskPost[];
  /** How many posts are part of the story's own text: those are changed in the editor. */
  inText: number;
  known: KnownThings;
}

const MOST_BLOGS = 60;

/** Live blogs: those that go on first, then the newest. */
export async function listLiveBlogs(desk: Desk): Promise<LiveBlog[]> {
  authorise(desk, "live:post");
  const rows = await store.read
    .select()
    .from(stories)
    .where(eq(stories.label, "live"))
    .orderBy(desc(isNull(stories.liveClosedAt)), desc(stories.id))
    .limit(MOST_BLOGS);
  const ids = rows.map(({ id }) => id);
  const counted = await store.read
    .select({ story: livePosts.story, posts: count(), lastPostAt: max(livePosts.at) })
    .from(livePosts)
    .where(and(inArray(livePosts.story, ids), isNull(livePosts.deletedAt)))
    .groupBy(livePosts.story);
  const byStory = new Map(counted.map(({ story, ...counts }) => [story, counts]));
  const blogs: LiveBlog[] = [];
  for (const story of rows) {
    const { posts, lastPostAt } = byStory.get(story.id) ?? { posts: 0, lastPostAt: null };
    const older = await listMomentsInText(story.id);
    const moments = lastPostAt === null ? older : [...older, lastPostAt];
    blogs.push({
      ...headOf(story),
      section: story.section,
      posts: posts + older.length,
      lastPostAt: moments.length === 0 ? null : Math.max(...moments),
    });
  }
  return blogs;
}

/** When each post was written that is part of the story's own text. */
async function listMomentsInText(story: number): Promise<Instant[]> {
  const { content } = await findCurrentText(store.read, story);
  return content.body.content.flatMap((block) => (block.type === "livePost" ? [block.attrs.at] : []));
}

function headOf({ id, headline, language, state, liveClosedAt: closedAt, slug, releasedOn }: Story) {
  const path = state === "published" && releasedOn !== null ? { path: pathOf({ id, slug, releasedOn }) } : {};
  return { id, headline, language, state, closedAt, ...path };
}

/**
 * A live blog with all its posts, the newest first, pinned ones before them.
 * @throws Refusal "not-found" when there is no such story; "conflict" when it is no live blog
 */
export async function openLive(desk: Desk, id: number): Promise<LiveDesk> {
  authorise(desk, "live:post");
  const story = await findStory(store.read, id);
  authoriseRead(desk, story);
  if (story.label !== "live") throw new Refusal("conflict", "This story is not a live blog.");
  const [posts, { content }] = [await listDeskPosts(store.read, id), await findCurrentText(store.read, id)];
  const [blog] = await store.read.select().from(liveBlogs).where(eq(liveBlogs.story, id));
  const { intro, posts: written } = splitPosts(content.body, String);
  const body = blog?.summary ?? { type: "doc" as const, content: intro };
  return {
    ...headOf(story),
    revision: Math.max(blog?.revision ?? 0, ...posts.map(({ revision }) => revision)),
    summary: {
      body,
      revision: blog?.summaryRevision ?? 0,
      by: blog?.summaryBy ?? "",
      at: blog?.summaryAt ?? null,
    },
    posts,
    inText: written.length,
    known: await findKnown(desk, allOf(posts, body, await findAuthorOf(desk))),
  };
}

/** How often anything of a live blog was changed: what its desk asks again and again. */
export async function findLiveCount(desk: Desk, id: number): Promise<number> {
  authorise(desk, "live:post");
  const [blog] = await store.read.select({ is: liveBlogs.revision }).from(liveBlogs).where(eq(liveBlogs.story, id));
  return blog?.is ?? 0;
}

async function listDeskPosts(from: Reader, story: number): Promise<DeskPost[]> {
  const rows = await from
    .select({ post: livePosts, postedBy: staff.name, signed: authors.name })
    .from(livePosts)
    .leftJoin(staff, eq(staff.id, livePosts.staff))
    .leftJoin(authors, eq(authors.slug, livePosts.by))
    .where(eq(livePosts.story, story))
    .orderBy(desc(livePosts.isPinned), desc(livePosts.at), desc(livePosts.id));
  return rows.map(({ post: { story: _story, staff: _staff, token: _token, ...post }, postedBy, signed }) => ({
    ...post,
    postedBy: postedBy ?? "",
    signed: signed ?? "",
  }));
}

/** One text of all that the desk shows, so that what it points at is looked up once: with whoever is at the desk, who may sign. */
function allOf(posts: readonly DeskPost[], summary: Document, own = ""): Draft {
  const content = [...summary.content, ...posts.flatMap(({ body }) => body.content)];
  const signing = new Set([own, ...posts.map(({ by }) => by)].filter((slug) => slug !== ""));
  const authors = [...signing].map((slug) => ({ slug, role: "author" as const }));
  return blankDraft({ section: "", language: site.language, authors, body: { type: "doc", content } });
}
