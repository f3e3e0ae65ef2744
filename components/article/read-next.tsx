import { Story } from "#components/story/story.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import { type Edition, inside, inWords } from "#domain/words/edition.ts";

interface ReadNextProps {
  cards: readonly ArticleCard[];
  edition: Edition;
}

/** The newest of the section, for whoever has read to the end. */
export function ReadNext({ cards, edition }: ReadNextProps) {
  if (cards.length === 0) return null;
  return (
    <section className="readnext band" aria-labelledby="read-next" {...inWords(edition)}>
      <h2 className="band__h" id="read-next">
        {edition.words.article.readNext}
      </h2>
      <div className="g ruled">
        {cards.map((card, i) => (
          <div className={`c3 t6${i > 1 ? " t-top" : ""}${i === 2 ? " t-first" : ""}`} key={card.id}>
            <Story
              card={card}
              edition={inside(edition.words.language, edition)}
              size="h5"
              sizes="(min-width: 60rem) 300px, (min-width: 37.5rem) 45vw, 108px"
              beside
              byline
            />
          </div>
        ))}
      </div>
    </section>
  );
}
