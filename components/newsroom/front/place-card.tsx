import Link from "next/link";
import {
  isByHand,
  type PlaceShown,
  sayOfLicence,
  sayOfLicenceThen,
  sayWhy,
  titleIn,
} from "#components/newsroom/front/front-words.ts";
import type { PoolStory } from "#components/newsroom/front/story-pool.tsx";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import { Photo } from "#components/ui/photo.tsx";
import type { Instant } from "#domain/calendar.ts";
import { writeTiming } from "#domain/desk/timing.ts";
import { writeDeed } from "#domain/front/deed.ts";
import { localTimeAt } from "#domain/local-time.ts";

interface PlaceCardProps {
  place: PlaceShown;
  above: PlaceShown | undefined;
  below: PlaceShown | undefined;
  chosen: PoolStory | undefined;
  canAct: boolean;
  at: Instant | undefined;
  now: Instant;
}

/** One place: what stands in it and why, and what can be done about it. */
export function PlaceCard({ place, above, below, chosen, canAct, at, now }: PlaceCardProps) {
  const { slot, name, card, entry } = place;
  const story = card?.id ?? entry?.story;
  const shape = slot === "lead" ? "slot slot--lead" : slot === "long-read" ? "slot slot--wide" : "slot";
  return (
    <div
      className={card ? shape : `${shape} slot--over`}
      data-slot={slot}
      data-story={story}
      draggable={canAct && story !== undefined}
    >
      <header>
        {canAct && <StaffIcon name="drag" />}
        <span>{name}</span>
        {canAct && story !== undefined && (
          <span className="mv">
            <Arrow place={place} to={above} story={story} way="up" />
            <Arrow place={place} to={below} story={story} way="down" />
          </span>
        )}
      </header>
      {slot === "lead" && card?.picture && <Photo picture={card.picture} sizes="320px" alt="" />}
      {card ? (
        <b lang={card.language}>{titleIn(place)}</b>
      ) : (
        <span className="muted">Drop a story here, or choose one</span>
      )}
      <small className={entry && !isByHand(place) ? "warn" : undefined}>{sayWhy(place, now)}</small>
      <Licence said={sayOfLicence(place, at ?? now)} />
      {place.coming.map((next) => (
        <small key={next.id} className="warn">
          {writeTiming(next.validFrom, now)}: {next.headline || next.title}
          {canAct && (
            <button
              className="lk"
              type="submit"
              name="do"
              value={writeDeed({ deed: "drop", entry: next.id })}
              data-follow={`change-${slot}`}
            >
              Take back
            </button>
          )}
          <Licence said={sayOfLicenceThen(next)} />
        </small>
      ))}
      {canAct && <Deeds place={place} chosen={chosen} at={at} />}
    </div>
  );
}

function Licence({ said }: { said: string | undefined }) {
  return said === undefined ? null : <small className="err">{said}</small>;
}

function Arrow({
  place,
  to,
  story,
  way,
}: {
  place: PlaceShown;
  to: PlaceShown | undefined;
  story: number;
  way: "up" | "down";
}) {
  if (to === undefined) return null;
  const other = to.card?.id ?? to.entry?.story;
  return (
    <button
      id={`${way}-${place.slot}`}
      data-follow={`${way}-${to.slot} change-${to.slot}`}
      type="submit"
      name="do"
      value={writeDeed({ deed: "move", slot: place.slot, to: to.slot, story, other })}
      aria-label={`Move ${place.name} ${way}: ${titleIn(place)}`}
    >
      <StaffIcon name={way === "up" ? "close-up" : "open"} />
    </button>
  );
}

function Deeds({ place, chosen, at }: { place: PlaceShown; chosen: PoolStory | undefined; at: Instant | undefined }) {
  const { slot, name, card, entry } = place;
  const address = `/newsroom/front/${slot}${at === undefined ? "" : `?at=${localTimeAt(at)}`}`;
  return (
    <div className="slot__do">
      {chosen && (
        <button className="btn" type="submit" name="do" value={writeDeed({ deed: "put", slot, story: chosen.id })}>
          Put in {name}
        </button>
      )}
      <Link id={`change-${slot}`} className="lk" href={address} aria-label={`Change ${name}`} prefetch={false}>
        Change
      </Link>
      {card && entry === undefined && (
        <button
          className="lk"
          type="submit"
          name="do"
          value={writeDeed({ deed: "put", slot, story: card.id })}
          data-follow={`change-${slot}`}
          aria-label={`Pin ${name}: ${titleIn(place)}`}
        >
          Pin
        </button>
      )}
      {entry && (
        <button
          className="lk"
          type="submit"
          name="do"
          value={writeDeed({ deed: "clear", slot })}
          data-follow={`change-${slot}`}
          aria-label={`Remove from ${name}: ${entry.title}`}
        >
          Remove
        </button>
      )}
    </div>
  );
}
