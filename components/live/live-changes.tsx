import { anchorOf, LiveEnd, LiveEntries, LiveSummary, LiveTop, partsOf } from "#components/live/live-parts.tsx";
import type { Article } from "#domain/articles/article.ts";
import { isNewSince } from "#domain/live/posts.ts";
import type { Edition } from "#domain/words/edition.ts";

interface LiveChangesProps {
  article: Article;
  /** The count of changes that the open page has seen. */
  after: number;
  edition: Edition;
  address: string;
}

/** What an open live page needs to stand as a fresh one: all but the posts it has already, and the order of all. */
export function LiveChanges({ article, after, edition, address }: LiveChangesProps) {
  const parts = partsOf(article);
  const { revision = 0, textRevision = 0, closedAt = null } = article.live ?? {};
  const entries = parts.entries.filter((entry) => isNewSince(entry, after, textRevision));
  return (
    <article
      className="lv"
      data-revision={revision}
      data-closed={closedAt ?? ""}
      data-order={parts.entries.map(anchorOf).join(" ")}
    >
      <LiveTop article={article} parts={parts} edition={edition} />
      <div className="lv__posts">
        <LiveSummary article={article} parts={parts} edition={edition} />
        <LiveEntries entries={entries} article={article} edition={edition} />
        <LiveEnd article={article} edition={edition} address={address} />
      </div>
    </article>
  );
}
