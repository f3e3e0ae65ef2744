import Link from "next/link";
import { titleOf } from "#components/story/headline.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";

/** What is read most in this hour and the one before. */
export function ReadNowList({ now }: { now: readonly { card: ArticleCard; reads: number }[] }) {
  return (
    <section aria-labelledby="reads-now">
      <h2 id="reads-now">Most read now</h2>
      <p className="muted">In this hour and the one before</p>
      {now.length === 0 && <p className="muted">Nobody has opened an article in these two hours.</p>}
      <ol className="now">
        {now.map(({ card, reads }) => (
          <li key={card.id}>
            <Link href={`/newsroom/stories/${card.id}/reads`} lang={card.language} prefetch={false}>
              {titleOf(card)}
            </Link>
            <span>{reads.toLocaleString("en")}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
