import type { Article } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { type Edition, inWords } from "#domain/words/edition.ts";
import { formsOf } from "#domain/words/plural.ts";

interface LiveFollowProps {
  article: Article;
  edition: Edition;
}

/**
 * Keeps an open page as it stands at the paper. New posts wait behind its button while their reader reads; without script
 * a line says how to have them.
 */
export function LiveFollow({ article, edition }: LiveFollowProps) {
  const { live } = edition.words;
  const { revision = 0, closedAt = null } = article.live ?? {};
  return (
    <live-page
      data-id={String(article.id)}
      data-path={pathOf(article)}
      data-revision={String(revision)}
      data-closed={String(closedAt ?? "")}
      data-new={JSON.stringify(formsOf(edition.words.language, live.newPosts))}
      data-changed={live.postChanged}
      data-taken-back={live.postTakenBack}
      data-ended={live.ended}
      {...inWords(edition)}
    >
      {closedAt === null && (
        <p className="lv__still" data-without-script>
          {live.withoutScript}{" "}
          <a className="lk" href={pathOf(article)}>
            {live.reload}
          </a>
        </p>
      )}
      <p className="lv__new">
        <button className="btn btn--ink" type="button" hidden>
          <svg className="ic" viewBox="0 0 20 20" aria-hidden="true">
            <path d="m5 12 5-5 5 5" />
          </svg>
          <span />
        </button>
        <span className="lv__lost" data-lost hidden>
          {live.noConnection}
        </span>
      </p>
      <p className="vh" role="status" />
    </live-page>
  );
}
