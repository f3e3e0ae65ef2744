import type { BandProps } from "#components/front/feature-band.tsx";
import { HeadlineList } from "#components/story/headline-list.tsx";
import { Story } from "#components/story/story.tsx";

const QUARTER = "(min-width: 60rem) 300px, (min-width: 37.5rem) 45vw, 108px";
const WIDE = "(min-width: 60rem) 520px, 100vw";

/** Up to four stories of equal weight, in words alone. */
export function RowBand({ cards, edition }: BandProps) {
  return (
    <div className="g ruled">
      {cards.map((card, i) => (
        <div className={`c3 t6${i > 1 ? " t-top" : ""}${i === 2 ? " t-first" : ""}`} key={card.id}>
          <Story card={card} edition={edition} size="h4" standfirst byline />
        </div>
      ))}
    </div>
  );
}

/** Half the page: a story with a picture, and up to three in words. */
export function HalfBand({ cards: [first, ...rest], edition }: BandProps) {
  return (
    <div className="g n6">
      {first && (
        <div className="c3">
          <Story card={first} edition={edition} size="h4" sizes={QUARTER} beside standfirst />
        </div>
      )}
      {rest.length > 0 && (
        <div className="c3 t-top m-top stack">
          {rest.map((card) => (
            <Story key={card.id} card={card} edition={edition} size="h5" />
          ))}
        </div>
      )}
    </div>
  );
}

/** Eight columns: a large picture, and beside it a story with headlines below. */
export function WideBand({ cards: [first, second, ...more], edition }: BandProps) {
  return (
    <div className="g ruled n8">
      {first && (
        <div className="c5">
          <Story card={first} edition={edition} size="h3" sizes={WIDE} standfirst byline />
        </div>
      )}
      {second && (
        <div className="c3 t-top t-first m-top">
          <Story card={second} edition={edition} size="h5" sizes={QUARTER} beside standfirst />
          <HeadlineList cards={more} edition={edition} />
        </div>
      )}
    </div>
  );
}

/** Four columns: a story with a picture, headlines below. */
export function NarrowBand({ cards: [first, ...more], edition }: BandProps) {
  if (first === undefined) return null;
  return (
    <>
      <Story card={first} edition={edition} size="h4" sizes="(min-width: 37.5rem) 400px, 100vw" standfirst />
      <HeadlineList cards={more} edition={edition} />
    </>
  );
}
