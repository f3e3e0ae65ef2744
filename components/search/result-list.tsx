import { kickerOf } from "#components/story/kicker.tsx";
import { Meta } from "#components/story/meta.tsx";
import { StoryPicture } from "#components/story/story-picture.tsx";
import { When } from "#components/ui/when.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { dayOf, writeDay } from "#domain/dates.ts";
import type { Segment } from "#domain/search/highlight.ts";
import { type Edition, inside, spokenIn } from "#domain/words/edition.ts";

interface ResultListProps {
  hits: readonly { card: ArticleCard; headline: Segment[]; snippet: Segment[] }[];
  edition: Edition;
}

/** What was found, with the words searched for marked. */
export function ResultList({ hits, edition }: ResultListProps) {
  return (
    <ul className="list">
      {hits.map(({ card, headline, snippet }) => (
        <li key={card.id} className={`item item--found s${card.picture ? "" : " item--bare"}`}>
          <div className="s__b" {...spokenIn(card.language, edition)}>
            <p className="kick">
              {kickerOf(card, edition)} <i>· </i>
              <When at={card.releasedAt} {...spokenIn(edition.language, inside(card.language, edition))}>
                {writeDay(dayOf(card.releasedAt), edition.language)}
              </When>
            </p>
            <h2 className="s__h h4">
              <a href={pathOf(card)}>
                <Marked pieces={headline} />
              </a>
            </h2>
            <p className="s__sf">
              <Marked pieces={snippet} />
            </p>
            <Meta card={card} edition={edition} byline time={false} />
          </div>
          <StoryPicture card={card} sizes="(min-width: 37.5rem) 160px, 108px" />
        </li>
      ))}
    </ul>
  );
}

/** Text with what was searched for in `<mark>`. */
function Marked({ pieces }: { pieces: readonly Segment[] }) {
  let at = 0;
  return pieces.map(({ text, hit }) => {
    at += text.length;
    return hit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>;
  });
}
