import { Dot } from "#components/story/meta.tsx";
import { ListOf } from "#components/ui/list-of.tsx";
import { When } from "#components/ui/when.tsx";
import type { Article } from "#domain/articles/article.ts";
import { writeMoment } from "#domain/dates.ts";
import { lastToldIn } from "#domain/live/last-told.ts";
import { type Edition, inWords } from "#domain/words/edition.ts";

interface LiveHeadProps {
  article: Article;
  edition: Edition;
}

/** What is going on, since when, how new the newest of it is, and who is writing. */
export function LiveHead({ article, edition }: LiveHeadProps) {
  const { words } = edition;
  const closedAt = article.live?.closedAt ?? null;
  const lastTold = lastToldIn(article);
  return (
    <header className="lv__head">
      <span className={closedAt === null ? "live" : "live live--over"} {...inWords(edition)}>
        {closedAt === null ? words.live.live : words.live.ended}
      </span>
      <h1>{article.headline}</h1>
      {article.standfirst !== "" && <p className="standfirst">{article.standfirst}</p>}
      <p className="meta">
        <When at={article.releasedAt}>
          {words.article.published} {writeMoment(article.releasedAt, words.language)}
        </When>
        {lastTold > article.releasedAt && (
          <>
            <Dot />
            <When at={lastTold}>
              {words.article.updated} {writeMoment(lastTold, words.language, article.releasedOn)}
            </When>
          </>
        )}
        {article.authors.length > 0 && <Dot />}
        <ListOf
          items={article.authors}
          keyOf={({ slug, role }) => `${slug} ${role}`}
          each={({ slug, name }) => <a href={`/author/${slug}`}>{name}</a>}
          language={edition.language}
        />
      </p>
    </header>
  );
}
