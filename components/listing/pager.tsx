import { type Edition, inWords } from "#domain/words/edition.ts";

interface PagerProps {
  /** Address of the first page. */
  base: string;
  /** Id of the last article shown here, if there are older ones. */
  older: number | undefined;
  /** Whether this is the first page. */
  first: boolean;
  edition: Edition;
}

/** The way to older stories and back to the newest. Nothing when all stand on one page. */
export function Pager({ base, older, first, edition }: PagerProps) {
  if (older === undefined && first) return null;
  const { listing } = edition.words;
  return (
    <nav className="pager" aria-label={listing.pages} {...inWords(edition)}>
      {older !== undefined && (
        <a className="btn" href={`${base}/before/${older}`} rel="next">
          {listing.older}
        </a>
      )}
      {!first && <a href={base}>{listing.newest}</a>}
    </nav>
  );
}
