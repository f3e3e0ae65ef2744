import type { ReactNode } from "react";
import { type FormAction, StaffForm } from "#components/newsroom/form/staff-form.tsx";
import { FollowFocus } from "#components/newsroom/front/follow-focus.tsx";
import { frontAddress, type PlaceShown } from "#components/newsroom/front/front-words.ts";
import { PlaceCard } from "#components/newsroom/front/place-card.tsx";
import type { PoolStory } from "#components/newsroom/front/story-pool.tsx";
import type { Instant } from "#domain/calendar.ts";
import { writeTiming } from "#domain/desk/timing.ts";
import { localTimeAt } from "#domain/local-time.ts";

interface FrontBoardProps {
  at: Instant | undefined;
  now: Instant;
  groups: readonly { name: string; places: readonly PlaceShown[] }[];
  chosen: PoolStory | undefined;
  isPast: boolean;
  action: FormAction;
  children: ReactNode;
}

/** The places, as they stand on the page: one form, each of its buttons a deed. */
export function FrontBoard({ at, now, groups, chosen, isPast, action, children }: FrontBoardProps) {
  const places = groups.flatMap((group) => group.places);
  const neighbour = (place: PlaceShown, step: number) => places[places.indexOf(place) + step];
  return (
    <section aria-label="Places of the front">
      <StaffForm action={action} className="board" id="front-board" label="Places of the front">
        <FollowFocus />
        <input type="hidden" name="at" value={at === undefined ? "" : localTimeAt(at)} />
        {places.map(({ slot, seen }) => (
          <input key={slot} type="hidden" name={`seen ${slot}`} value={seen} />
        ))}
        <button id="drag-deed" type="submit" name="do" hidden aria-hidden="true" tabIndex={-1} />
        {chosen && (
          <p className="say">
            Choose a place for “{chosen.title}”.{" "}
            <a className="lk" href={frontAddress(at)}>
              Leave it
            </a>
          </p>
        )}
        {at !== undefined && !isPast && (
          <p className="say say--wait">What you change here begins {writeTiming(at, now)}.</p>
        )}
        <div className="fp">
          {groups.map((group) => (
            <Group key={group.name} name={group.name}>
              {group.places.map((place) => (
                <PlaceCard
                  key={place.slot}
                  place={place}
                  above={neighbour(place, -1)}
                  below={neighbour(place, 1)}
                  chosen={chosen}
                  canAct={!isPast}
                  at={at}
                  now={now}
                />
              ))}
            </Group>
          ))}
        </div>
        {!isPast && (
          <p className="muted board__how">
            Drag with the pointer, or use the arrows: every move is also a keyboard command and is announced.
          </p>
        )}
        {children}
      </StaffForm>
    </section>
  );
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <h2>{name}</h2>
      {children}
    </>
  );
}
