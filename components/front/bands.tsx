import type { BandProps } from "#components/front/feature-band.tsx";
import { HeadlineList } from "#components/story/headline-list.tsx";
import { rowColumn } from "#components/story/row-column.ts";
import { Story } from "#components/story/story.tsx";

const QUARTER = "(min-width: 60rem) 300px, (min-width: 37.5rem) 45vw, 108px";
const WIDE = "(min-width: 60rem) 520px, 100vw";

/** Up to four stories of equal weight, in words alone; with pictures where these are the story, or where two have all the room. */
export function RowBand({ cards, edition }: BandProps) {
  const pictured =
    cards.every(({ picture }) => picture) && (cards.length <= 2 || cards.every(({ label }) => label === "pictures"));
  return (
    <div className="g ruled">
      {cards.map((card, i) => (
        <div className={rowColumn(cards.length, i)} key={card.id}>
          <Story
            card={card}
            edition={edition}
            size={cards.length <= 2 ? "h3" : "h4"}
            {...(pictured ? { sizes: "(min-width: 37.5rem) 50vw, 108px", beside: true } : {})}
            standfirst
            byline
          />
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

/** Eight columns: a large picture, and beside it a story with headlines below; in words alone these are stories too. */
export function WideBand({ cards: [first, second, ...rest], edition }: BandProps) {
  const stories = second?.picture ? [] : rest;
  const headlines = second?.picture ? rest : [];
  return (
    <div className="g ruled n8">
      {first && (
        <div className="c5 t7">
          <Story card={first} edition={edition} size="h3" sizes={WIDE} standfirst byline />
        </div>
      )}
      {second && (
        <div className={`c3 t5 m-top${second.picture ? "" : " stack"}`}>
          <Story card={second} edition={edition} size="h5" sizes={QUARTER} beside standfirst />
          {stories.map((card, i) => (
            <Story key={card.id} card={card} edition={edition} size="h5" standfirst={i < stories.length - 1} />
          ))}
          <HeadlineList cards={headlines} edition={edition} />
        </div>
      )}
    </div>
  );
}

/** Four columns: a story with a picture, headlines below. On a tablet, where it has the page, its words stand beside the picture. */
export function NarrowBand({ cards: [first, ...more], edition }: BandProps) {
  if (first === undefined) return null;
  return (
    <div className={first.picture ? "t-side" : ""}>
      <Story card={first} edition={edition} size="h4" sizes="(min-width: 37.5rem) 400px, 100vw" standfirst />
      <HeadlineList cards={more} edition={edition} />
    </div>
  );
}
