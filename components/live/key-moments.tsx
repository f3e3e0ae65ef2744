import { When } from "#components/ui/when.tsx";
import { writeTime } from "#domain/dates.ts";
import type { Post } from "#domain/live/posts.ts";
import { type Edition, inWords, spokenAsWritten } from "#domain/words/edition.ts";

interface KeyMomentsProps {
  posts: readonly Post[];
  edition: Edition;
}

/** The posts an editor marked, as a way into the page. */
export function KeyMoments({ posts, edition }: KeyMomentsProps) {
  const keys = posts
    .filter(({ attrs }) => attrs.key && attrs.headline !== "")
    .toSorted((one, other) => other.attrs.at - one.attrs.at);
  const { words } = edition;
  if (keys.length === 0) return <div className="side lv__k" />;
  return (
    <nav className="side lv__k" aria-labelledby="key-moments">
      <div className="keys">
        <h2 className="side__h" id="key-moments" {...inWords(edition)}>
          {words.live.keyMoments}
        </h2>
        <ol>
          {keys.map(({ anchor, attrs }) => (
            <li key={anchor}>
              <When at={attrs.at}>{writeTime(attrs.at, edition.language)}</When>
              <a href={`#${anchor}`} {...spokenAsWritten(attrs.headline, edition)}>
                {attrs.headline}
              </a>
            </li>
          ))}
        </ol>
      </div>
    </nav>
  );
}
