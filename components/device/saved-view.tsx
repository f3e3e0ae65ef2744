import { PageTitle } from "#components/listing/page-title.tsx";
import { localeOf } from "#domain/dates.ts";
import { type Edition, inWords } from "#domain/words/edition.ts";

interface SavedViewProps {
  edition: Edition;
}

/** The saved list. It is on the device alone, so only its script can show it; without it the page says so. */
export function SavedView({ edition }: SavedViewProps) {
  const { saved } = edition.words;
  const ours = inWords(edition);
  return (
    <>
      <PageTitle spoken={{ title: ours, text: ours }} title={saved.title} text={`${saved.about} ${saved.offline}`} />
      <saved-list
        {...ours}
        data-remove={saved.remove}
        data-saved-on={saved.savedOn}
        data-locale={localeOf(edition.words.language)}
      >
        <p className="empty" data-without-script>
          {saved.withoutScript}
        </p>
        <div className="saved" data-with-script hidden>
          <p className="saved__undo" data-undo hidden>
            {saved.removed}.{" "}
            <button className="lk" type="button">
              {saved.undo}
            </button>
          </p>
          <ul />
          <p className="empty" data-none>
            {saved.none}
          </p>
        </div>
      </saved-list>
      <forget-device {...ours} data-forgotten={`${saved.forgotten}.`}>
        <section className="band saved__forget" data-with-script hidden aria-labelledby="remembers">
          <h2 className="band__h" id="remembers">
            {saved.forgetTitle}
          </h2>
          <p>{saved.forgetAbout}</p>
          <p className="row">
            <button className="btn" type="button">
              {saved.forget}
            </button>
            <span role="status" />
          </p>
        </section>
      </forget-device>
    </>
  );
}
