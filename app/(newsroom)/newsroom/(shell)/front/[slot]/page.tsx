import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlaceForm } from "#components/newsroom/front/place-form.tsx";
import { openFront } from "#newsroom/front-desk.ts";
import { lookUpPictures } from "#newsroom/lookups.ts";
import { findInLibrary } from "#newsroom/pictures/library.ts";
import { findChosen, listPool, momentIn, openFrontDesk, type Query, wordIn } from "../_open-front.ts";
import { keepPlace } from "../actions.ts";

export const metadata: Metadata = { title: "A place of the front page" };

interface Props {
  params: Promise<{ slot: string }>;
  searchParams: Promise<Query>;
}

export default async function PlacePage({ params, searchParams }: Props) {
  const desk = await openFrontDesk();
  const [{ slot }, query] = await Promise.all([params, searchParams]);
  const asked = momentIn(query);
  const at = asked === undefined || asked < desk.now ? undefined : asked;
  const front = await openFront(desk, at ?? desk.now);
  const place = front.groups.flatMap(({ places }) => places).find((one) => one.slot === slot);
  if (place === undefined) notFound();
  const search = wordIn(query, "q");
  const pool = await listPool(desk, search, front.pool);
  const standing = String(place.entry?.story ?? place.card?.id ?? "");
  const media = place.entry?.media ?? undefined;
  const pictures = await lookUpPictures(desk, wordIn(query, "picture"));
  return (
    <PlaceForm
      place={place}
      at={at}
      stories={[...[await findChosen(desk, standing, pool)].filter((story) => story !== undefined), ...pool]}
      search={search}
      pictures={pictures}
      pictureSearch={wordIn(query, "picture")}
      own={media === undefined ? undefined : await findInLibrary(desk, media)}
      action={keepPlace.bind(null, slot)}
    />
  );
}
