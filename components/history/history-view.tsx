import { CompareForm } from "#components/history/compare-form.tsx";
import { DifferencesView } from "#components/history/differences-view.tsx";
import { VersionList } from "#components/history/version-list.tsx";
import { VersionPager } from "#components/history/version-pager.tsx";
import { PageTitle } from "#components/listing/page-title.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import { pathOf } from "#domain/articles/permalink.ts";
import { differences } from "#domain/history/differences.ts";
import type { PublicVersion, WholeVersion } from "#domain/history/public-version.ts";
import { type Edition, inWords } from "#domain/words/edition.ts";

interface HistoryViewProps {
  article: ArticleCard;
  /** Those of this page, the first one first. */
  versions: readonly PublicVersion[];
  /** How many there are. */
  total: number;
  /** The two that are compared; undefined when there is but one. */
  two: { from: WholeVersion; to: WholeVersion } | undefined;
  edition: Edition;
}

/** The released versions of an article, and what changed between two of them. */
export function HistoryView({ article, versions, total, two, edition }: HistoryViewProps) {
  const { history } = edition.words;
  const newest = versions.at(-1)?.number;
  return (
    <div className="hist" {...inWords(edition)}>
      <PageTitle title={history.title} text={history.about} />
      <p className="hist__of h4">
        <a className="lk" href={pathOf(article)} lang={edition.language} dir={edition.dir}>
          {article.headline}
        </a>
      </p>
      <div className="hist__cols">
        <div>
          <VersionList versions={versions} edition={edition} />
          <VersionPager versions={versions} total={total} edition={edition} />
          {two && (
            <CompareForm
              versions={versions}
              two={two}
              until={newest === total ? undefined : newest}
              edition={edition}
            />
          )}
        </div>
        {two ? (
          <DifferencesView {...two} found={differences(two.from, two.to)} edition={edition} />
        ) : (
          <p className="hist__once">{history.once}</p>
        )}
      </div>
    </div>
  );
}
