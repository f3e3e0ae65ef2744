import Link from "next/link";
import { writeTiming } from "#domain/desk/timing.ts";
import { nameOfPlace } from "#domain/front/slots.ts";
import type { PictureUse } from "#domain/media/picture-use.ts";

interface UseListProps {
  uses: readonly PictureUse[];
  now: number;
}

/** The places in which a picture is used; each leads to where it can be changed. */
export function UseList({ uses, now }: UseListProps) {
  return (
    <ul className="uses">
      {uses.map((use) => (
        <li key={keyOf(use)}>
          <Link className="lk" href={addressOf(use)} prefetch={false}>
            {nameOf(use)}
          </Link>{" "}
          <span className="muted">{sayWhere(use, now)}</span>
        </li>
      ))}
    </ul>
  );
}

function keyOf(use: PictureUse): string {
  if (use.kind === "story") return `story ${use.story} ${use.out}`;
  return use.kind === "front" ? `front ${use.entry}` : `portrait ${use.slug}`;
}

function addressOf(use: PictureUse): string {
  if (use.kind === "story") return `/newsroom/stories/${use.story}/edit`;
  return use.kind === "front" ? `/newsroom/front/${use.slot}` : `/newsroom/people/${use.slug}`;
}

function nameOf(use: PictureUse): string {
  return use.kind === "portrait" ? use.name : use.headline || `Story ${use.story}`;
}

function sayWhere(use: PictureUse, now: number): string {
  if (use.kind === "portrait") return "as a portrait";
  if (use.kind === "story") return use.out ? "as readers see it" : "in its newest words";
  const place = nameOfPlace(use.slot);
  if (use.when === "now") return `stands on the front, ${place}`;
  if (use.when === "beneath") return `on the front, ${place}, beneath what stands there for a time`;
  return `on the front, ${place}, planned: ${writeTiming(use.from, now)}`;
}
