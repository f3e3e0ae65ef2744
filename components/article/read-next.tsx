import { rowColumn } from "#components/story/row-column.ts";
import { Story } from "#components/story/story.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import { type Edition, inside, inWords } from "#domain/words/edition.ts";

interface ReadNextProps {
  cards: readonly ArticleCard[];
  edition: Edition;
}

/**
 * The newest of the section, for whoever has read to the end. Beside each other they have pictures when each has one, and
 * standfirsts when not, so that the columns end near one line; on a phone each stands for itself.
 */
export function ReadNext({ cards, edition }: ReadNextProps) {
  if (cards.length === 0) return null;
  const pictured = cards.every(({ picture }) => picture);
  return (
    <section
      className={`readnext band${pictured ? "" : " readnext--words"}`}
      aria-labelledby="read-next"
      {...inWords(edition)}
    >
      <h2 className="band__h" id="read-next">
        {edition.words.article.readNext}
      </h2>
      <div className="g ruled">
        {cards.map((card, i) => (
          <div className={rowColumn(cards.length, i)} key={card.id}>
            <Story
              card={card}
              edition={inside(edition.words.language, edition)}
              size="h5"
              sizes="(min-width: 60rem) 300px, (min-width: 37.5rem) 45vw, 108px"
              beside
              standfirst={!pictured}
              byline
            />
          </div>
        ))}
      </div>
    </section>
  );
}
