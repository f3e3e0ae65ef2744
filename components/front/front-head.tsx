import { LeadStory } from "#components/front/lead-story.tsx";
import { OpinionRail } from "#components/front/opinion-rail.tsx";
import { Story } from "#components/story/story.tsx";
import type { Front } from "#domain/front/compose.ts";
import { type Edition, namedInWords } from "#domain/words/edition.ts";

interface FrontHeadProps {
  front: Front;
  edition: Edition;
}

const SECOND_SIZES = "(min-width: 60rem) 300px, (min-width: 37.5rem) 33vw, 108px";

/** Nine columns of news, three of opinion. Without opinion the news has the whole width. */
export function FrontHead({ front, edition }: FrontHeadProps) {
  const opinions = front.opinion.length > 0 || front.editorial !== undefined || front.letters !== undefined;
  return (
    <div className="page front__head">
      <div className="g ruled">
        <div className={opinions ? "c9" : "c12"}>
          {front.lead && <LeadStory card={front.lead} beside={front.besideLead} edition={edition} />}
          <Seconds front={front} edition={edition} />
        </div>
        {opinions && (
          <aside className="c3 t-first m-none" aria-label={edition.words.labels.opinion} {...namedInWords(edition)}>
            <OpinionRail front={front} edition={edition} />
          </aside>
        )}
      </div>
    </div>
  );
}

function Seconds({ front, edition }: FrontHeadProps) {
  if (front.seconds.length + front.thirds.length === 0) return null;
  return (
    <div className="g ruled n9 seconds">
      {front.seconds.map((card) => (
        <div className="c3 t4" key={card.id}>
          <Story card={card} edition={edition} size="h4" level="h2" sizes={SECOND_SIZES} beside standfirst />
        </div>
      ))}
      {front.thirds.length > 0 && (
        <div className="c3 t4 m-top stack">
          {front.thirds.map((card, i) => (
            <Story key={card.id} card={card} edition={edition} size="h5" level="h2" standfirst={i === 0} />
          ))}
        </div>
      )}
    </div>
  );
}
