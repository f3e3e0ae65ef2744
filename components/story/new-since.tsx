import { type Edition, inWords } from "#domain/words/edition.ts";

interface NewSinceProps {
  edition: Edition;
}

/** Has the stories of the page marked that came out since the last visit. The device alone knows when that was. */
export function NewSince({ edition }: NewSinceProps) {
  return <new-since hidden data-word={edition.words.listing.isNew} {...inWords(edition)} />;
}
