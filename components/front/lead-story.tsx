import { Headline } from "#components/story/headline.tsx";
import { HeadlineList } from "#components/story/headline-list.tsx";
import { Kicker } from "#components/story/kicker.tsx";
import { Meta } from "#components/story/meta.tsx";
import { StoryPicture } from "#components/story/story-picture.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import { type Edition, spokenIn } from "#domain/words/edition.ts";

interface LeadStoryProps {
  card: ArticleCard;
  beside: readonly ArticleCard[];
  edition: Edition;
}

/** The one headline twice the size of its neighbours. */
export function LeadStory({ card, beside, edition }: LeadStoryProps) {
  return (
    <article className="s" {...spokenIn(card.language, edition)}>
      <Kicker card={card} edition={edition} />
      <Headline card={card} size="lead__h" level="h2" />
      <div className="g n9">
        {card.picture && (
          <figure className="c6 t8 bleed lead__fig">
            <StoryPicture
              card={card}
              sizes="(min-width: 80rem) 632px, (min-width: 60rem) 48vw, (min-width: 37.5rem) 64vw, 100vw"
              first
              bare
            />
            {card.picture.credit !== "" && (
              <figcaption className="cap">
                <span>{card.picture.credit}</span>
              </figcaption>
            )}
          </figure>
        )}
        <div className={card.picture ? "c3 t4" : "c9"}>
          <p className="lead__sf">{card.standfirst}</p>
          <Meta card={card} edition={edition} byline />
          <HeadlineList cards={beside} edition={edition} />
        </div>
      </div>
    </article>
  );
}
