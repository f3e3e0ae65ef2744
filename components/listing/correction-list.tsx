import { titleOf } from "#components/story/headline.tsx";
import { When } from "#components/ui/when.tsx";
import type { ArticleCard, Correction } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { dayOf, writeDay } from "#domain/dates.ts";
import { type Edition, spokenIn } from "#domain/words/edition.ts";

interface CorrectionListProps {
  corrections: readonly (Correction & { id: number; article: ArticleCard })[];
  edition: Edition;
}

/** What was wrong and what is right, newest first. */
export function CorrectionList({ corrections, edition }: CorrectionListProps) {
  return (
    <ul className="list">
      {corrections.map(({ id, at, note, article }) => (
        <li key={id} className="item item--bare">
          <When at={at}>{writeDay(dayOf(at), edition.language)}</When>
          <div {...spokenIn(article.language, edition)}>
            <h2 className="h5">
              <a href={pathOf(article)}>{titleOf(article)}</a>
            </h2>
            <p className="s__sf">{note}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
