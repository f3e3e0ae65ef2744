import { LeadStory } from "#components/front/lead-story.tsx";
import { Story } from "#components/story/story.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import type { Edition } from "#domain/words/edition.ts";

interface FrontCardsProps {
  card: ArticleCard;
  edition: Edition;
}

/** The article as the front may show it: as the lead, as a story of a band, and among others. */
export function FrontCards({ card, edition }: FrontCardsProps) {
  return (
    <main id="main" className="front cards">
      <h1 className="vh">{card.headline}</h1>
      <section className="page band" aria-label="As the lead">
        <LeadStory card={card} beside={[]} edition={edition} />
      </section>
      <section className="page band" aria-label="In a band">
        <div className="g ruled">
          <div className="c6 t8">
            <Story card={card} edition={edition} size="h3" sizes="(min-width: 60rem) 632px, 100vw" standfirst byline />
          </div>
          <div className="c3 t4">
            <Story card={card} edition={edition} size="h5" sizes="300px" beside byline />
          </div>
          <div className="c3 t4">
            <Story card={card} edition={edition} size="h6" />
          </div>
        </div>
      </section>
    </main>
  );
}
