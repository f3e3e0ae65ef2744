import { titleOf } from "#components/story/headline.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { type Edition, spokenIn } from "#domain/words/edition.ts";

interface MostReadProps {
  cards: readonly ArticleCard[];
  edition: Edition;
  /** One below the other, for side columns. */
  list?: boolean;
}

/** Numbered headlines: what others opened most. */
export function MostRead({ cards, edition, list = false }: MostReadProps) {
  return (
    <ol className={list ? "most most--list" : "most"}>
      {cards.map((card) => (
        <li key={card.id}>
          <a href={pathOf(card)} {...spokenIn(card.language, edition)}>
            {titleOf(card)}
          </a>
        </li>
      ))}
    </ol>
  );
}
