import { MostRead } from "#components/story/most-read.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import { type Edition, inWords } from "#domain/words/edition.ts";

interface SideMostReadProps {
  title: string;
  cards: readonly ArticleCard[];
  edition: Edition;
}

/** Most read, in a side column. Nothing while nothing was read. */
export function SideMostRead({ title, cards, edition }: SideMostReadProps) {
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="most-read">
      <h2 className="side__h" id="most-read" {...inWords(edition)}>
        {title}
      </h2>
      <MostRead cards={cards} edition={edition} list />
    </section>
  );
}
