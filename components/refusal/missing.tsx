import { MostRead } from "#components/story/most-read.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import { LONGEST_QUERY } from "#domain/search/query.ts";
import { type Edition, inWords } from "#domain/words/edition.ts";
import { site } from "#site.ts";

interface MissingProps {
  edition: Edition;
  mostRead: readonly ArticleCard[];
}

/** There is no such page: says so in a sentence and helps on. */
export function Missing({ edition, mostRead }: MissingProps) {
  const { refusal } = edition.words;
  return (
    <>
      <div className="lost">
        <figure>
          <img
            src={site.missingPicture.address}
            width={960}
            height={720}
            alt={site.missingPicture.alt}
            loading="lazy"
          />
        </figure>
        <div>
          <p className="kick" {...inWords(edition)}>
            {refusal.kick(404)}
          </p>
          <h1 {...inWords(edition)}>{refusal.missing}</h1>
          <p className="standfirst" {...inWords(edition)}>
            {refusal.missingText}
          </p>
          <SearchBox edition={edition} />
          <WaysOn edition={edition} />
        </div>
      </div>
      <HelpfulStories edition={edition} mostRead={mostRead} />
    </>
  );
}

function SearchBox({ edition }: { edition: Edition }) {
  const { search } = edition.words;
  return (
    <search {...inWords(edition)}>
      <form className="field" action="/search" method="get">
        <label className="vh" htmlFor="q">
          {search.label}
        </label>
        <input className="inp" id="q" name="q" type="search" maxLength={LONGEST_QUERY} />
        <button className="btn btn--ink" type="submit">
          {search.submit}
        </button>
      </form>
    </search>
  );
}

/** Where everything can be found. */
export function WaysOn({ edition }: { edition: Edition }) {
  const { frame } = edition.words;
  return (
    <nav className="topics" aria-label={edition.words.refusal.helpOn} {...inWords(edition)}>
      <a href="/">{edition.words.refusal.front}</a>
      <a href="/latest">{frame.latest}</a>
      <a href="/topics">{frame.topics}</a>
      <a href="/archive">{frame.archive}</a>
      <a href="/corrections">{frame.corrections}</a>
    </nav>
  );
}

/** What others read instead. */
export function HelpfulStories({ edition, mostRead }: MissingProps) {
  if (mostRead.length === 0) return null;
  return (
    <section className="band" aria-labelledby="most-read">
      <h2 className="band__h" id="most-read" {...inWords(edition)}>
        {edition.words.refusal.mostRead}
      </h2>
      <MostRead cards={mostRead} edition={edition} />
    </section>
  );
}
