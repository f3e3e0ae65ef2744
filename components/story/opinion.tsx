import { Headline, type HeadlineSize } from "#components/story/headline.tsx";
import { Face } from "#components/ui/face.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import { machineTime } from "#domain/dates.ts";
import { type Edition, spokenIn } from "#domain/words/edition.ts";

interface OpinionProps {
  card: ArticleCard;
  edition: Edition;
  /** The first of the rail: larger, with a standfirst. */
  leading?: boolean;
}

/** A columnist: name in colour, headline in italics, portrait. */
export function Opinion({ card, edition, leading = false }: OpinionProps) {
  const [author] = card.authors;
  const spoken = spokenIn(card.language, edition);
  if (!leading) {
    return (
      <article className="s s--op op" data-at={machineTime(card.releasedAt)} {...spoken}>
        <p className="who">{author?.name}</p>
        <Face portrait={author?.portrait} sizes="72px" />
        <Headline card={card} size="h5" level="h3" />
      </article>
    );
  }
  return (
    <article className="s s--op" data-at={machineTime(card.releasedAt)} {...spoken}>
      <div className="op__first">
        <p className="who">{author?.name}</p>
        <Face portrait={author?.portrait} sizes="104px" />
      </div>
      <Headline card={card} size={"h3" satisfies HeadlineSize} level="h3" />
      {card.standfirst !== "" && <p className="s__sf">{card.standfirst}</p>}
    </article>
  );
}
