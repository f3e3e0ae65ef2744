import { ArticleEnd } from "#components/article/article-end.tsx";
import { Entry } from "#components/live/entry.tsx";
import { KeyMoments } from "#components/live/key-moments.tsx";
import { LiveHead } from "#components/live/live-head.tsx";
import { TakenBackEntry } from "#components/live/taken-back-entry.tsx";
import { WhatWeKnow } from "#components/live/what-we-know.tsx";
import type { Article } from "#domain/articles/article.ts";
import type { Block } from "#domain/body/document.ts";
import { writeTime } from "#domain/dates.ts";
import { type Post, splitPosts, type TakenBack, withTakenBack } from "#domain/live/posts.ts";
import type { Edition } from "#domain/words/edition.ts";

/** A live page taken apart: what stands above the posts, and all that stands among them, in order. */
export interface LiveParts {
  intro: Block[];
  posts: Post[];
  entries: (Post | TakenBack)[];
}

export function partsOf(article: Article): LiveParts {
  const nameOf = (at: number) => writeTime(at, "en").replace(":", "");
  const { intro, posts } = splitPosts(article.body, nameOf, article.posts);
  return { intro, posts, entries: withTakenBack(posts, article.live?.takenBack ?? []) };
}

/** The id on the page of a post, or of what is left of one. */
export function anchorOf(entry: Post | TakenBack): string {
  return "anchor" in entry ? entry.anchor : `post-${entry.id}`;
}

interface LivePartsProps {
  article: Article;
  parts: LiveParts;
  edition: Edition;
}

/** What stands above the columns and beside the posts. */
export function LiveTop({ article, parts, edition }: LivePartsProps) {
  return (
    <>
      <LiveHead article={article} edition={edition} />
      <KeyMoments posts={parts.posts} edition={edition} />
    </>
  );
}

/** What is known so far, above the posts. */
export function LiveSummary({ article, parts, edition }: LivePartsProps) {
  return (
    <div className="lv__know">
      <WhatWeKnow content={parts.intro} references={article.references} edition={edition} />
    </div>
  );
}

interface LiveEntriesProps extends Omit<LivePartsProps, "parts"> {
  entries: readonly (Post | TakenBack)[];
}

/** Posts, and what is left of those taken back, one after another. */
export function LiveEntries({ entries, article, edition }: LiveEntriesProps) {
  return entries.map((entry) =>
    "anchor" in entry ? (
      <Entry key={anchorOf(entry)} post={entry} article={article} edition={edition} />
    ) : (
      <TakenBackEntry key={anchorOf(entry)} post={entry} edition={edition} />
    ),
  );
}

/** What follows the posts. */
export function LiveEnd({ article, edition, address }: Omit<LivePartsProps, "parts"> & { address: string }) {
  return (
    <div className="body lv__end">
      <ArticleEnd article={article} edition={edition} address={address} />
    </div>
  );
}
