import { HeadlineList } from "#components/story/headline-list.tsx";
import { Story } from "#components/story/story.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import type { Edition } from "#domain/words/edition.ts";

export interface BandProps {
  cards: readonly ArticleCard[];
  edition: Edition;
}

const SMALL = "(min-width: 60rem) 300px, (min-width: 37.5rem) 40vw, 108px";

/**
 * Six columns, three and three: a large story, two, and one with headlines below it. Where the second has no picture, a
 * third story stands in its room, so that the columns end near one line.
 */
export function FeatureBand({ cards, edition }: BandProps) {
  const [feature, second, third, fourth, ...rest] = cards;
  const moved = second?.picture ? 0 : 1;
  const more = rest.slice(moved);
  return (
    <div className="g ruled">
      {feature && (
        <div className="c6 t7">
          <Story
            card={feature}
            edition={edition}
            size="h2"
            sizes="(min-width: 60rem) 632px, 100vw"
            wide
            standfirst
            byline
          />
        </div>
      )}
      {second && (
        <div className="c3 t5 stack">
          <Story card={second} edition={edition} size="h4" sizes={SMALL} beside standfirst byline />
          {third && <Story card={third} edition={edition} size="h5" standfirst />}
          {rest.slice(0, moved).map((card) => (
            <Story key={card.id} card={card} edition={edition} size="h5" />
          ))}
        </div>
      )}
      {fourth && (
        <div className="c3 t-top t-first t-split">
          <Story card={fourth} edition={edition} size="h5" sizes={SMALL} beside standfirst={moved > 0} />
          <HeadlineList cards={more} edition={edition} />
        </div>
      )}
    </div>
  );
}
