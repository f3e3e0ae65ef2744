import type { ArticleCard } from "#domain/articles/article.ts";
import { isOpinion } from "#domain/articles/label.ts";
import { type Edition, editionFor, inside, inWords, type Spoken } from "#domain/words/edition.ts";
import { findSection, nameSection } from "#site.ts";

interface KickerProps {
  card: ArticleCard;
  edition: Edition;
}

/** The few words above a headline: the columnist of an opinion, else the kicker, the kind of article or the section. */
export function Kicker({ card, edition }: KickerProps) {
  if (card.label === "live") {
    return (
      <p className="kick">
        <span className="live" {...inWords(inside(card.language, edition))}>
          {edition.words.labels.live}
        </span>
      </p>
    );
  }
  const [author] = card.authors;
  if (isOpinion(card.label) && author !== undefined) return <p className="who">{author.name}</p>;
  return (
    <p className="kick" {...spokenInKicker(card, edition)}>
      {kickerOf(card, edition)}
    </p>
  );
}

/** A kicker is in the language of its card, but for the kind of article where there is no dictionary of that language. */
export function spokenInKicker(card: ArticleCard, edition: Edition): Spoken {
  return card.kicker === "" && card.label !== "news" ? inWords(editionFor(card.language, edition.now)) : {};
}

/** Never empty, so that stories in a row keep one line. */
export function kickerOf(card: ArticleCard, edition: Edition): string {
  if (card.kicker !== "") return card.kicker;
  const { words } = editionFor(card.language, edition.now);
  if (card.label !== "news") return words.labels[card.label];
  const section = findSection(card.section);
  return section === undefined ? words.labels.news : nameSection(section, words.language);
}
