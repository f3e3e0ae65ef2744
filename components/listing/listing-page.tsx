import type { ReactNode } from "react";
import { DatedList } from "#components/listing/dated-list.tsx";
import { EmptyListing } from "#components/listing/empty-listing.tsx";
import { Pager } from "#components/listing/pager.tsx";
import { NewSince } from "#components/story/new-since.tsx";
import type { ArticleCard } from "#domain/articles/article.ts";
import type { Edition } from "#domain/words/edition.ts";

interface ListingPageProps {
  /** Address of the first page. */
  base: string;
  cards: readonly ArticleCard[];
  older: number | undefined;
  first: boolean;
  edition: Edition;
  /** The column beside the list. */
  side?: ReactNode;
}

/** Articles by day with a column beside them, and the way to older ones. */
export function ListingPage({ base, cards, older, first, edition, side }: ListingPageProps) {
  return (
    <div className="g listing">
      <div className="c9">
        {cards.length === 0 && first && older === undefined ? (
          <EmptyListing edition={edition} />
        ) : (
          <DatedList cards={cards} edition={edition} />
        )}
        {first && <NewSince edition={edition} />}
        <Pager base={base} older={older} first={first} edition={edition} />
      </div>
      {side !== undefined && <aside className="c3 side">{side}</aside>}
    </div>
  );
}
