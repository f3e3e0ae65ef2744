import { type Edition, inWords } from "#domain/words/edition.ts";

/** What stands where stories will stand, with a way on. */
export function EmptyListing({ edition, text }: { edition: Edition; text?: string }) {
  const { listing } = edition.words;
  return (
    <p className="empty" {...inWords(edition)}>
      {text ?? listing.nothingHere}{" "}
      <a className="lk" href="/latest">
        {listing.tryLatest}
      </a>
    </p>
  );
}
