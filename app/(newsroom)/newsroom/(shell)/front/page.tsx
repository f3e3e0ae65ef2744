import type { Metadata } from "next";
import { FrontRoom } from "#components/newsroom/front/front-room.tsx";
import { WIDTHS } from "#components/newsroom/front/look-frame.tsx";
import { listFrontDeeds, openFront } from "#newsroom/front-desk.ts";
import { site } from "#site.ts";
import { findChosen, listPool, momentIn, openFrontDesk, type Query, showDeeds, wordIn } from "./_open-front.ts";
import { arrange } from "./actions.ts";

export const metadata: Metadata = { title: "Front page" };

/** So many stories stand beside the front before anything is searched for. */
const POOL = 14;

export default async function FrontRoomPage({ searchParams }: { searchParams: Promise<Query> }) {
  const desk = await openFrontDesk();
  const query = await searchParams;
  const at = momentIn(query);
  const { groups, pool: left } = await openFront(desk, at ?? desk.now);
  const search = wordIn(query, "q");
  const pool = await listPool(desk, search, left.slice(0, POOL));
  return (
    <FrontRoom
      at={at}
      now={desk.now}
      zone={site.timeZone.replace("_", " ")}
      groups={groups}
      pool={pool}
      search={search}
      chosen={await findChosen(desk, wordIn(query, "story"), pool)}
      look={WIDTHS.find((width) => width === wordIn(query, "look"))}
      deeds={showDeeds(await listFrontDeeds(desk))}
      action={arrange}
    />
  );
}
