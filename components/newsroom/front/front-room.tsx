import Link from "next/link";
import type { FormAction } from "#components/newsroom/form/staff-form.tsx";
import { DeedList, type DeedShown } from "#components/newsroom/front/deed-list.tsx";
import { DragGround } from "#components/newsroom/front/drag-ground.tsx";
import { FrontBoard } from "#components/newsroom/front/front-board.tsx";
import { frontAddress, type PlaceShown } from "#components/newsroom/front/front-words.ts";
import { LookFrame, type LookWidth, WIDTHS } from "#components/newsroom/front/look-frame.tsx";
import { type PoolStory, StoryPool } from "#components/newsroom/front/story-pool.tsx";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import type { Instant } from "#domain/calendar.ts";
import { writeTiming } from "#domain/desk/timing.ts";
import { localTimeAt } from "#domain/local-time.ts";

export interface FrontRoomProps {
  /** The moment that is looked at; absent for the present, which goes on. */
  at: Instant | undefined;
  now: Instant;
  zone: string;
  groups: readonly { name: string; places: readonly PlaceShown[] }[];
  pool: readonly PoolStory[];
  search: string;
  /** The story for which a place is being chosen. */
  chosen: PoolStory | undefined;
  look: LookWidth | undefined;
  deeds: readonly DeedShown[];
  action: FormAction;
}

/** The front page as editors arrange it: stories at the side, places as they stand on the page, any minute to look at. */
export function FrontRoom(props: FrontRoomProps) {
  const { at, now, groups, deeds, action, look } = props;
  const isPast = at !== undefined && at < now;
  const last = deeds[0];
  return (
    <>
      <div className="top">
        <h1>Front page</h1>
        {at === undefined ? (
          <span className="st st--p">{last ? `Last changed ${writeTiming(last.at, now)}` : "Composed by rule"}</span>
        ) : (
          <span className={isPast ? "st" : "st st--s"}>
            {isPast ? "As it was" : "As it will be"} {writeTiming(at, now)}
          </span>
        )}
        <div className="push row">
          <Widths at={at} look={look} />
          <TimeField {...props} />
        </div>
      </div>
      {look && <LookFrame at={at ?? now} width={look} />}
      <DragGround>
        <StoryPool {...props} isPast={isPast} />
        <FrontBoard at={at} now={now} groups={groups} chosen={props.chosen} isPast={isPast} action={action}>
          <DeedList deeds={deeds} now={now} canAct={!isPast} />
        </FrontBoard>
      </DragGround>
    </>
  );
}

function Widths({ at, look }: Pick<FrontRoomProps, "at" | "look">) {
  return (
    <nav className="seg" aria-label="Look at the front">
      {WIDTHS.map((width) => (
        <Link
          key={width}
          href={frontAddress(at, { look: look === width ? undefined : width })}
          aria-current={look === width ? "true" : undefined}
          prefetch={false}
        >
          <StaffIcon name={width === "390" ? "phone" : "desktop"} /> {width}
        </Link>
      ))}
    </nav>
  );
}

function TimeField({ at, now, zone }: FrontRoomProps) {
  return (
    <form className="row front-at" method="get" action="/newsroom/front" aria-label="The front at another time">
      <label className="vh" htmlFor="front-at">
        Day and time, {zone}
      </label>
      <input
        className="inp"
        id="front-at"
        type="datetime-local"
        name="at"
        required
        defaultValue={localTimeAt(at ?? now)}
        key={at ?? "now"}
      />
      <button className="btn" type="submit">
        <StaffIcon name="clock" /> Go there
      </button>
      {at !== undefined && (
        <Link className="btn" href="/newsroom/front" prefetch={false}>
          Now
        </Link>
      )}
    </form>
  );
}
