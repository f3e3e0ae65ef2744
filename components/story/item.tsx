import { Headline } from "#components/story/headline.tsx";
import { Kicker } from "#components/story/kicker.tsx";
import { Meta } from "#components/story/meta.tsx";
import { StoryPicture } from "#components/story/story-picture.tsx";
import { When } from "#components/ui/when.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import { isOpinion } from "#domain/articles/label.ts";
import { writeBriefly, writeTime } from "#domain/dates.ts";
import { type Edition, inside, inWords, spokenIn } from "#domain/words/edition.ts";

interface ItemProps {
  card: ArticleCard;
  edition: Edition;
  /** What someone did for it, where that was not writing. */
  part?: string | undefined;
  byline?: boolean;
  /** The day instead of the time, for lists that are not grouped by day. */
  dated?: boolean;
}

/** One line of a listing: time, text, picture. */
export function Item({ card, edition, part, byline = true, dated = false }: ItemProps) {
  const opinion = isOpinion(card.label) ? " s--op" : "";
  return (
    <li className={`item s${opinion}${card.picture ? "" : " item--bare"}`}>
      <When at={card.releasedAt}>
        {dated
          ? writeBriefly(card.releasedAt, edition.language, edition.now)
          : writeTime(card.releasedAt, edition.language)}
      </When>
      <div className="s__b" {...spokenIn(card.language, edition)}>
        <Kicker card={card} edition={edition} />
        <Headline card={card} size="h4" level="h3" />
        {card.standfirst !== "" && <p className="s__sf">{card.standfirst}</p>}
        {part !== undefined && (
          <p className="meta" {...inWords(inside(card.language, edition))}>
            {part}
          </p>
        )}
        {byline && !isOpinion(card.label) && <Meta card={card} edition={edition} byline time={false} />}
      </div>
      <StoryPicture card={card} sizes="(min-width: 60rem) 216px, (min-width: 37.5rem) 160px, 108px" />
    </li>
  );
}
