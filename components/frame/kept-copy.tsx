import { localeOf } from "#domain/dates.ts";
import { type Edition, inWords } from "#domain/words/edition.ts";

interface KeptCopyProps {
  edition: Edition;
}

/** Stands hidden on every page; its script shows it on copies that a device kept, with the hour they were kept. */
export function KeptCopy({ edition }: KeptCopyProps) {
  const { offline } = edition.words;
  return (
    <kept-copy hidden data-locale={localeOf(edition.words.language)} {...inWords(edition)}>
      <p className="page kept" role="status">
        <span>{offline.isCopy}</span>
        <button className="lk" type="button">
          {offline.again}
        </button>
      </p>
    </kept-copy>
  );
}
