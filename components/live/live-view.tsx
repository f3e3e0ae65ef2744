import { ArticleEnd } from "#components/article/article-end.tsx";
import type { ArticleViewProps } from "#components/article/article-view.tsx";
import { Sidebar } from "#components/article/sidebar.tsx";
import { Entry } from "#components/live/entry.tsx";
import { KeyMoments } from "#components/live/key-moments.tsx";
import { LiveHead } from "#components/live/live-head.tsx";
import { WhatWeKnow } from "#components/live/what-we-know.tsx";
import { writeTime } from "#domain/dates.ts";
import { splitPosts } from "#domain/live/posts.ts";

/** A live page: key moments, what is known, posts as they came. */
export function LiveView({ article, related, mostRead, edition, address }: ArticleViewProps) {
  const { intro, posts } = splitPosts(article.body, (at) => writeTime(at, "en").replace(":", ""), article.posts);
  return (
    <article className="lv">
      <LiveHead article={article} edition={edition} />
      <KeyMoments posts={posts} edition={edition} />
      <div className="lv__posts">
        <WhatWeKnow content={intro} references={article.references} edition={edition} />
        {posts.map((post) => (
          <Entry key={post.anchor} post={post} article={article} edition={edition} />
        ))}
        <div className="body">
          <ArticleEnd article={article} edition={edition} address={address} />
        </div>
      </div>
      <Sidebar shown={undefined} related={related} mostRead={mostRead} edition={edition} className="lv__s" />
    </article>
  );
}
