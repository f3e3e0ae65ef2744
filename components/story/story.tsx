import { Headline, type HeadlineLevel, type HeadlineSize } from "#components/story/headline.tsx";
import { Kicker } from "#components/story/kicker.tsx";
import { Meta } from "#components/story/meta.tsx";
import { StoryPicture } from "#components/story/story-picture.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import { isOpinion } from "#domain/articles/label.ts";
import { type Edition, spokenIn } from "#domain/words/edition.ts";

interface StoryProps {
  card: ArticleCard;
  edition: Edition;
  size: HeadlineSize;
  level?: HeadlineLevel;
  /** How wide its picture stands; without it the story has none. */
  sizes?: string;
  /** 16:9 instead of 3:2. */
  wide?: boolean;
  /** On a phone a square picture beside the headline. */
  beside?: boolean;
  bleed?: boolean;
  first?: boolean;
  standfirst?: boolean;
  byline?: boolean;
}

/** The unit everything is built from: picture, kicker, headline, standfirst, by and time, any of them absent. */
export function Story(story: StoryProps) {
  const { card, edition, size, level = "h3", sizes, beside = false, standfirst = false, byline = false } = story;
  const opinion = isOpinion(card.label);
  const kind = `s${opinion ? " s--op" : ""}${beside && card.picture ? " m-side" : ""}`;
  return (
    <article className={kind} {...spokenIn(card.language, edition)}>
      {sizes !== undefined && (
        <StoryPicture card={card} sizes={sizes} wide={story.wide} bleed={story.bleed} first={story.first} />
      )}
      <Kicker card={card} edition={edition} />
      <Headline card={card} size={size} level={level} />
      {standfirst && card.standfirst !== "" && <p className="s__sf">{card.standfirst}</p>}
      {!opinion && <Meta card={card} edition={edition} byline={byline} />}
    </article>
  );
}
