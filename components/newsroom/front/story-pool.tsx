import Link from "next/link";
import { frontAddress } from "#components/newsroom/front/front-words.ts";
import { StaffIcon } from "#components/newsroom/staff-icon.tsx";
import { Photo } from "#components/ui/photo.tsx";
import type { Instant } from "#domain/calendar.ts";
import type { Picture } from "#domain/media/picture.ts";

/** A story that can be placed. */
export interface PoolStory {
  id: number;
  title: string;
  /** Where and when, or that it is not out yet. */
  note: string;
  picture?: Picture | undefined;
}

interface StoryPoolProps {
  at: Instant | undefined;
  pool: readonly PoolStory[];
  search: string;
  chosen: PoolStory | undefined;
  isPast: boolean;
}

/** What can be placed: the newest that stand nowhere, or what was searched for. */
export function StoryPool({ at, pool, search, chosen, isPast }: StoryPoolProps) {
  return (
    <section aria-label="Stories to place">
      <div className="top top--in">
        <h2>Stories to place</h2>
        <span className="muted push">{pool.length}</span>
      </div>
      <form method="get" action="/newsroom/front" className="row" aria-label="Find a story">
        {at !== undefined && <AtField at={at} />}
        <input
          className="inp"
          type="search"
          name="q"
          aria-label="Find a story"
          placeholder="Find a story"
          defaultValue={search}
        />
        <button className="btn" type="submit" aria-label="Find">
          <StaffIcon name="search" />
        </button>
      </form>
      {pool.length === 0 && <p className="muted">No story has these words. Try others, or its number.</p>}
      <ul className="pool">
        {pool.map((story) => (
          <li key={story.id} data-story={story.id} draggable={!isPast}>
            <StaffIcon name="drag" />
            <div>
              <b>{story.title || "Untitled story"}</b>
              <span className="muted">{story.note}</span>
              {!isPast && <Choose at={at} search={search} story={story} isChosen={chosen?.id === story.id} />}
            </div>
            {story.picture && <Photo picture={story.picture} sizes="56px" alt="" />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function AtField({ at }: { at: Instant }) {
  const value = new URLSearchParams(frontAddress(at).split("?")[1]).get("at") ?? "";
  return <input type="hidden" name="at" value={value} />;
}

interface ChooseProps {
  at: Instant | undefined;
  search: string;
  story: PoolStory;
  isChosen: boolean;
}

function Choose({ at, search, story, isChosen }: ChooseProps) {
  const address = frontAddress(at, { q: search, story: isChosen ? undefined : String(story.id) });
  return (
    <Link
      className="lk"
      href={address}
      aria-label={isChosen ? `Leave ${story.title}` : `Place ${story.title}`}
      aria-current={isChosen ? "true" : undefined}
      prefetch={false}
      scroll={false}
    >
      {isChosen ? "Leave it" : "Place"}
    </Link>
  );
}
