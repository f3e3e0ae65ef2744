import type { BylineAuthor } from "#domain/articles/article.ts";
import type { Block, Document, LivePost } from "#domain/body/document.ts";
import type { Instant } from "#domain/calendar.ts";

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
  changedAt: Instant;
  /** The blog's count of changes when this post changed last. */
  revision: number;
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
 */
export function withPosts(body: Document, posts: readonly StandingPost[]): Document {
  if (posts.length === 0) return body;
  const { intro, rest } = apart(body);
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

function nextName(taken: Map<string, number>, name: string): string {
  const number = (taken.get(name) ?? 0) + 1;
  taken.set(name, number);
  return number === 1 ? name : `${name}-${number}`;
}
