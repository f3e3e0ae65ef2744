import { titleOf } from "#components/story/headline.tsx";
import { kickerOf, spokenInKicker } from "#components/story/kicker.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { type Edition, editionFor, inWords, type Spoken, spokenIn } from "#domain/words/edition.ts";

interface HeadlineListProps {
  cards: readonly ArticleCard[];
  edition: Edition;
}

/** Bold label, then headline, one hairline each. Nothing without stories. */
export function HeadlineList({ cards, edition }: HeadlineListProps) {
  if (cards.length === 0) return null;
  return (
    <ul className="more">
      {cards.map((card) => (
        <li key={card.id} {...spokenIn(card.language, edition)}>
          <a href={pathOf(card)}>
            <b {...spokenInLabel(card, edition)}>{labelOf(card, edition)}</b> {titleOf(card)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What kind of article it is says more than its subject, where it is not plain news. */
function labelOf(card: ArticleCard, edition: Edition): string {
  return saysItsKind(card) ? editionFor(card.language, edition.now).words.labels[card.label] : kickerOf(card, edition);
}

function spokenInLabel(card: ArticleCard, edition: Edition): Spoken {
  return saysItsKind(card) ? inWords(editionFor(card.language, edition.now)) : spokenInKicker(card, edition);
}

function saysItsKind({ label }: ArticleCard): boolean {
  return label === "analysis" || label === "explainer";
}
