import type { BylineAuthor } from "#domain/articles/article.ts";
import type { Block, Document, LivePost } from "#domain/body/document.ts";
import type { Instant } from "#domain/calendar.ts";

const MINUTE = 60_000;

/** A post that reporters added one by one, as readers see it. */
export interface StandingPost {
  id: number;
  at: Instant;
  headline: string;
  body: Document;
  /** Slug of the author who signs it; empty when nobody does. */
  by: string;
  author?: BylineAuthor;
  isKey: boolean;
  isPinned: boolean;
  /** When readers first had it, and when its words were changed last. */
  postedAt: Instant;
  changedAt: Instant;
  /** The blog's count of changes when this post changed last. */
  revision: number;
}

/** What is left where a post was taken back and readers were told why. */
export interface TakenBack {
  id: number;
  /** The moment the post told of. */
  at: Instant;
  /** When it was taken back. */
  changedAt: Instant;
  note: string;
  revision: number;
}

/** What a live page knows of itself beside its posts. */
export interface Coverage {
  /** How often anything of it was changed. */
  revision: number;
  /** The count when its own text came out last. */
  textRevision: number;
  closedAt: Instant | null;
  takenBack: TakenBack[];
}

export interface Post {
  /** Unique on its page. */
  anchor: string;
  attrs: LivePost["attrs"];
  content: Block[];
  /** The post of the database that it is; absent of one that is part of an article's text. */
  standing?: StandingPost;
}

/**
 * The text of a live page with its posts in it: what stands before the first post, the posts of the database as given,
 * and those that came with the text. So everything that writes out a body, feeds and files among them, has them too.
 * @param summary stands in place of what was before the first post
 */
export function withPosts(body: Document, posts: readonly StandingPost[], summary?: Document | null): Document {
  if (posts.length === 0 && !summary) return body;
  const { intro: opening, rest } = apart(body);
  const intro = summary?.content ?? opening;
  const added = posts.flatMap(({ at, headline, by, isKey, body: words }): Block[] => [
    { type: "livePost", attrs: { at, headline, by, key: isKey } },
    ...words.content,
  ]);
  return { type: "doc", content: [...intro, ...added, ...rest] };
}

function apart({ content }: Document): { intro: Block[]; rest: Block[] } {
  const first = content.findIndex(({ type }) => type === "livePost");
  return first < 0 ? { intro: content, rest: [] } : { intro: content.slice(0, first), rest: content.slice(first) };
}

/**
 * A live page taken apart: what stands before its first post, and the posts in the order written.
 * @param standing the posts that `withPosts` put in, in the same order: they come first
 */
export function splitPosts(
  body: Document,
  nameOf: (at: number) => string,
  standing: readonly StandingPost[] = [],
): { intro: Block[]; posts: Post[] } {
  const intro: Block[] = [];
  const posts: Post[] = [];
  const anchors = new Map<string, number>();
  for (const block of body.content) {
    if (block.type === "livePost") {
      const one = standing[posts.length];
      const anchor = one ? `post-${one.id}` : nextName(anchors, `t${nameOf(block.attrs.at)}`);
      posts.push({ anchor, attrs: block.attrs, content: [], ...(one && { standing: one }) });
    } else (posts.at(-1)?.content ?? intro).push(block);
  }
  return { intro, posts };
}

/** Posts, and among them the places of those taken back: each where it stood by its moment, below what is pinned. */
export function withTakenBack(posts: readonly Post[], gone: readonly TakenBack[]): (Post | TakenBack)[] {
  const left = gone.toSorted((one, other) => other.at - one.at || other.id - one.id);
  const entries: (Post | TakenBack)[] = [];
  for (const post of posts) {
    if (!post.standing?.isPinned)
      while (left[0] && (post.standing === undefined || left[0].at >= post.attrs.at))
        entries.push(...left.splice(0, 1));
    entries.push(post);
  }
  return [...entries, ...left];
}

/**
 * Whether an open page that has seen so many changes needs it anew. Posts that are part of the article's text are as new
 * as that text.
 */
export function isNewSince(entry: Post | TakenBack, after: number, textRevision: number): boolean {
  if (!("anchor" in entry)) return entry.revision > after;
  return (entry.standing?.revision ?? textRevision) > after || after === 0;
}

/** Whether its words were changed after readers had them for so long that they are told. */
export function isChangedLate({ postedAt, changedAt }: StandingPost, quietMinutes: number): boolean {
  return changedAt - postedAt >= quietMinutes * MINUTE;
}

function nextName(taken: Map<string, number>, name: string): string {
  const number = (taken.get(name) ?? 0) + 1;
  taken.set(name, number);
  return number === 1 ? name : `${name}-${number}`;
}
