import type { Metadata } from "next";
import { Sheet } from "#components/frame/sheet.tsx";
import { FrontPage } from "#components/front/front-page.tsx";
import { LiveBanner } from "#components/front/live-banner.tsx";
import { listFrontPool, listFrontSlots } from "#db/queries/front.ts";
import { findLive } from "#db/queries/live.ts";
import { listMostRead } from "#db/queries/reads.ts";
import { composeFront } from "#domain/front/compose.ts";
import { site } from "#site.ts";
import { openEdition } from "./_answer/edition.ts";
import { headOf } from "./_answer/head.ts";

const POOL = 120;
const MOST_READ = 10;

export const metadata: Metadata = {
  ...headOf({ title: site.name, description: site.description, path: "/" }),
  title: { absolute: `${site.name}: news from ${site.place}` },
};

export default async function Front() {
  const edition = await openEdition();
  const [pool, slots, live, mostRead] = await Promise.all([
    listFrontPool(POOL),
    listFrontSlots(edition.now),
    findLive(edition.now),
    listMostRead(edition.now, MOST_READ),
  ]);
  const front = composeFront({ pool, slots, live, mostRead }, { language: site.language, rows: site.front.rows });
  return (
    <Sheet edition={edition} front banner={front.live && <LiveBanner card={front.live} edition={edition} />}>
      <FrontPage front={front} edition={edition} />
    </Sheet>
  );
}
