import { Fragment } from "react";
import { BandRow } from "#components/front/band-row.tsx";
import { BayToday } from "#components/front/bay-today.tsx";
import { FrontHead } from "#components/front/front-head.tsx";
import { LongReadBand } from "#components/front/long-read-band.tsx";
import { HeadlineList } from "#components/story/headline-list.tsx";
import { MostRead } from "#components/story/most-read.tsx";
import { NewSince } from "#components/story/new-since.tsx";
import { dayOf, writeFullDay } from "#domain/dates.ts";
import type { Front } from "#domain/front/compose.ts";
import { type Edition, inWords } from "#domain/words/edition.ts";
import { site } from "#site.ts";

interface FrontPageProps {
  front: Front;
  edition: Edition;
}

const ALSO_COLUMN = 3;

/** The front as composed: head, facts of the day, bands, the rest of the news, most read. */
export function FrontPage({ front, edition }: FrontPageProps) {
  const { words } = edition;
  const [first, ...rest] = front.rows;
  if (front.lead === undefined) return <EmptyFront edition={edition} />;
  return (
    <>
      <h1 className="vh" {...inWords(edition)}>
        {words.frame.frontPage(site.name)}, {writeFullDay(dayOf(edition.now), edition.language)}
      </h1>
      <FrontHead front={front} edition={edition} />
      <BayToday />
      {first && <BandRow bands={first} edition={edition} place={0} />}
      {front.longRead && <LongReadBand card={front.longRead} edition={edition} />}
      {rest.map((bands, i) => (
        <Fragment key={bands.map(({ sections }) => sections.join()).join()}>
          <BandRow bands={bands} edition={edition} place={i + 1} />
        </Fragment>
      ))}
      <NewSince edition={edition} />
      <Also front={front} edition={edition} />
      {front.mostRead.length > 0 && (
        <section className="page band band--last" aria-labelledby="most-read">
          <h2 className="band__h" id="most-read" {...inWords(edition)}>
            {words.article.mostRead}
          </h2>
          <MostRead cards={front.mostRead} edition={edition} />
        </section>
      )}
    </>
  );
}

function Also({ front, edition }: FrontPageProps) {
  if (front.also.length === 0) return null;
  const columns = [0, 1, 2].map((i) => front.also.slice(i * ALSO_COLUMN, (i + 1) * ALSO_COLUMN));
  return (
    <section className="page band band--last" aria-labelledby="also">
      <h2 className="band__h" {...inWords(edition)}>
        <a href="/latest" id="also">
          {edition.words.front.also}
        </a>
        <small>
          <a href="/latest">{edition.words.frame.allStories}</a>
        </small>
      </h2>
      <div className="g also">
        {columns.map((cards) => (
          <div className="c4 t4" key={cards[0]?.id ?? "none"}>
            <HeadlineList cards={cards} edition={edition} />
          </div>
        ))}
      </div>
    </section>
  );
}

function EmptyFront({ edition }: { edition: Edition }) {
  return (
    <div className="page title" {...inWords(edition)}>
      <h1>{edition.words.front.empty}</h1>
      <p>
        {edition.words.front.emptyText}{" "}
        <a className="lk" href="/about">
          {edition.words.frame.about}
        </a>
      </p>
    </div>
  );
}
