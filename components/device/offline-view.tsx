import { PageTitle } from "#components/listing/page-title.tsx";
import { localeOf } from "#domain/dates.ts";
import { type Edition, inWords } from "#domain/words/edition.ts";

interface OfflineViewProps {
  edition: Edition;
}

/** What is shown instead of a page that is not kept while the paper cannot be reached: why, and what can be read. */
export function OfflineView({ edition }: OfflineViewProps) {
  const { offline } = edition.words;
  const ours = inWords(edition);
  return (
    <>
      <PageTitle spoken={{ title: ours, text: ours }} title={offline.title} text={offline.about} />
      <kept-list {...ours} data-locale={localeOf(edition.words.language)}>
        <p className="empty" data-without-script>
          {offline.withoutScript}
        </p>
        <section className="saved" data-with-script hidden aria-labelledby="kept-here">
          <p className="row">
            <button className="btn btn--ink" type="button">
              {offline.again}
            </button>
          </p>
          <h2 className="band__h" id="kept-here">
            {offline.keptHere}
          </h2>
          <ul />
          <p className="empty" data-none>
            {offline.none}
          </p>
        </section>
      </kept-list>
    </>
  );
}
