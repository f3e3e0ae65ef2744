import type { ArticleViewProps } from "#components/article/article-view.tsx";
import { Sidebar } from "#components/article/sidebar.tsx";
import { LiveFollow } from "#components/live/live-follow.tsx";
import { LiveEnd, LiveEntries, LiveSummary, LiveTop, partsOf } from "#components/live/live-parts.tsx";

/** A live page: key moments, what is known, posts as they came. */
export function LiveView({ article, related, mostRead, edition, address }: ArticleViewProps) {
  const parts = partsOf(article);
  const shown = { article, parts, edition };
  return (
    <article className="lv">
      <LiveTop {...shown} />
      <div className="lv__posts">
        <LiveSummary {...shown} />
        <LiveFollow article={article} edition={edition} />
        <LiveEntries entries={parts.entries} article={article} edition={edition} />
        <LiveEnd article={article} edition={edition} address={address} />
      </div>
      <Sidebar shown={undefined} related={related} mostRead={mostRead} edition={edition} className="lv__s" />
    </article>
  );
}
